using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// What some parts leave of the whole (R9, R11, R15): rest = whole − sum of the exact parts. Parts without an exact number are in the rest.
/// </summary>
/// <param name="Parts">How many parts were added up.</param>
/// <param name="Sum">Of the exact parts.</param>
/// <param name="Rest">Null when the whole is not exact.</param>
public sealed record Remainder(int Parts, Interval Sum, Interval? Rest)
{
    /// <summary>The parts are larger than the whole for certain: a figure is wrong or covers something else.</summary>
    public bool IsImpossible => Rest?.High < 0;

    /// <summary>Null when no part is exact.</summary>
    public static Remainder? Of(IEnumerable<Figure> parts, Figure whole)
    {
        var exact = parts.Where(part => part.IsExact).Select(part => part.Interval!.Value).ToList();
        if (exact.Count == 0)
        {
            return null;
        }

        var sum = exact.Aggregate((left, right) => left + right);
        return new(exact.Count, sum, whole.IsExact ? whole.Interval!.Value - sum : null);
    }
}
