namespace GuangdongStats.Core.Matters;

/// <summary>Names a matter, whatever its editions.</summary>
/// <param name="Code">Unique among its kind, at most <see cref="LongestCode"/> characters.</param>
public readonly record struct MatterKey(MatterKind Kind, string Code)
{
    public const int LongestCode = 80;

    /// <summary><c>park/park-gz-nansha</c>, as the audit log names it.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}/{Code}";
}
