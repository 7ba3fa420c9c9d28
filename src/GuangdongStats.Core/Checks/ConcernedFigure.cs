using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>A figure that a finding names.</summary>
public sealed record ConcernedFigure(Indicator Indicator, Region Region, Period Period, Measure Measure, Figure Figure)
{
    /// <summary>Where it stands, <c>industrial-robots/440000/ytd-2025-05/level</c>; the same whatever its value.</summary>
    public string Place => $"{Indicator.Code}/{Region.Code}/{Period.Slug}/{MeasureCode}";

    private string MeasureCode => Measure switch { Measure.Level => "level", Measure.Growth => "growth", _ => "share" };
}
