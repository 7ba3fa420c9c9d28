using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Catalogue;

/// <summary>What is measured.</summary>
/// <param name="Code">Stable, lower case with hyphens: <c>industrial-robots</c>.</param>
/// <param name="Unit">The base unit in which values are stored: sets, yuan, percent.</param>
/// <param name="Theme">robots, ai, models, scenarios, parks.</param>
/// <param name="IsHeadline">Has a tile on the overview.</param>
/// <param name="Order">Its place in lists, 0 first.</param>
/// <param name="IsMonthlyOutput">
/// From industrial enterprises' monthly report, which is not made for January: there January and February alone are
/// "not collected" (R1), and it is published by month and by year to date.
/// </param>
public sealed record Indicator(
    string Code,
    LocalizedName Name,
    IndicatorKind Kind,
    Unit Unit,
    string Theme,
    bool IsHeadline,
    LocalizedName Definition,
    int Order,
    bool IsMonthlyOutput)
{
    /// <summary>The unit of the last digit that its figures are published to, in base units: 100 for 12.47万套. Null: not said.</summary>
    public decimal? Precision { get; init; }

    /// <summary>Account id of who enters it where the calendar names nobody; null: any clerk.</summary>
    public string? Clerk { get; init; }

    /// <summary>The spans its charts and tables can have, the usual one first. A point in time of a flow is told but never charted.</summary>
    public IReadOnlyList<Span> Spans => IsMonthlyOutput ? [Span.YearToDate, Span.Month]
        : Kind == IndicatorKind.Stock ? [Span.Point]
        : [Span.YearToDate];

    /// <summary>Whether there can be a figure: industrial enterprises report neither January nor February alone (R1).</summary>
    public bool IsCollected(Period period) =>
        !(IsMonthlyOutput && period is { Span: Span.Month, EndMonth: <= 2 } or { Span: Span.YearToDate, EndMonth: 1 });
}
