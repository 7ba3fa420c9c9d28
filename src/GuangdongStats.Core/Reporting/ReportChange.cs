namespace GuangdongStats.Core.Reporting;

/// <summary>A figure that is shown otherwise now than in a report.</summary>
public sealed record ReportChange(ReportRow Before, ReportRow After)
{
    public ChangeKind Kind => (Before.Figure.HasNumber, After.Figure.HasNumber) switch
    {
        (true, false) => ChangeKind.TakenBack,
        (false, true) => ChangeKind.Added,
        _ => Before.Figure == After.Figure ? ChangeKind.Status : ChangeKind.Revised,
    };

    /// <summary>The figures of a report that are shown otherwise now, in its order. Another reason for the same absence is no change.</summary>
    /// <param name="now">The answer to the same query at another moment.</param>
    public static IReadOnlyList<ReportChange> Between(ReportFigures then, ReportFigures now) =>
    [
        .. then.Rows
            .Select(row => new ReportChange(row, row with { Point = now.Of(row.Indicator, row.Region, row.Point.Period.Span).At(row.Point.Period) }))
            .Where(change => (change.Before.Figure.HasNumber || change.After.Figure.HasNumber)
                && (change.Before.Figure != change.After.Figure || change.Before.Shown?.Status != change.After.Shown?.Status)),
    ];
}
