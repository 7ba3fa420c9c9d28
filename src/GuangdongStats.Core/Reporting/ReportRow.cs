using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Reporting;

/// <summary>A figure of a report with what it is of.</summary>
/// <param name="Span">Under which it stands: January–February among months is a year to date (R1).</param>
public readonly record struct ReportRow(Indicator Indicator, Region Region, Span Span, SeriesPoint Point, Measure Measure)
{
    public SeriesKey Series => new(Indicator.Code, Region.Code, Point.Period.Span);

    public FigureKey Key => new(Indicator.Code, Region.Code, Point.Period, Measure);

    public Figure Figure => Point.FigureOf(Measure);

    /// <summary>The row that is shown; null where nobody printed one.</summary>
    public Observation? Shown => Point.Of(Measure)?.Shown;

    /// <summary>Of the number: the indicator's own for a level, percent for growth and share.</summary>
    public Unit Unit => Measure == Measure.Level ? Indicator.Unit : Unit.Percent;

    public ReportedFigure Reported => new(Key, Unit.Code, Figure, Shown?.Status);
}
