using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims;

/// <summary>The series of a claim's own indicator and region, all as known at one moment; null where the indicator has none of the span.</summary>
public sealed record OwnSeries(Series? Months, Series? YearToDate, Series? Points)
{
    public Series? Of(Span span) => span switch
    {
        Span.Month => Months,
        Span.YearToDate => YearToDate,
        Span.Point => Points,
        _ => throw new ArgumentOutOfRangeException(nameof(span), span, "Not a span."),
    };

    /// <summary>The level of a period: a number of normal confidence that is no forecast; an absence for anything else.</summary>
    internal Figure Level(Period period) => Of(period.Span)?.At(period) is { HasFirmLevel: true } point ? point.LevelFigure : default;

    /// <summary>Where that level lies; null where none is known, or "about" alone.</summary>
    internal Interval? FirmLevel(Period period) => Level(period).Interval;

    /// <summary>The same for published growth on a year earlier.</summary>
    internal Figure Growth(Period period) =>
        Of(period.Span)?.At(period).Growth is { Shown: { Basis: not Basis.Forecast, Source.Confidence: Catalogue.Confidence.Normal } } growth ? growth.Figure : default;
}
