using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <summary>Which figure: an indicator's level, growth or share in a region and a period.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Region">Code.</param>
public readonly record struct FigureKey(string Indicator, string Region, Period Period, Measure Measure)
{
    /// <summary><c>industrial-robots/440000/ytd-2025-05/level</c>: as the audit log and addresses write it.</summary>
    public override string ToString() => $"{Indicator}/{Region}/{Period.Slug}/{Measure.ToString().ToLowerInvariant()}";
}
