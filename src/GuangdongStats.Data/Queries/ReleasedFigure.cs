using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>A figure that a release brought.</summary>
/// <param name="Before">The figure of ours that it replaced; null when it was the first.</param>
/// <param name="After">The one that has replaced it since; null when none has.</param>
public sealed record ReleasedFigure(Observation Row, Observation? Before, Observation? After)
{
    public FigureKey Key => new(Row.Indicator, Row.Region, Row.Period, Row.Measure);

    public bool IsRevision => Before is not null || Row.Revision is not null;
}
