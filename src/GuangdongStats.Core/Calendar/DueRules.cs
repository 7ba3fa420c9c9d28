using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Calendar;

/// <summary>What a line of the calendar must keep to.</summary>
public static class DueRules
{
    public const int MostDaysAfter = 180;

    /// <summary>How many months before today a first period may lie: older figures are not tasks.</summary>
    public const int MostMonthsBack = 36;

    public static IReadOnlyList<int> EveryMonths { get; } = [1, 3, 6, 12];

    /// <param name="others">The lines that stand beside it.</param>
    /// <param name="isClerk">Whether an account enters figures.</param>
    /// <returns>Null: it may stand.</returns>
    public static DueProblem? WhyNot(DueLine line, Catalogue.Catalogue catalogue, IEnumerable<DueLine> others, Func<string, bool> isClerk, DateOnly today)
    {
        if (catalogue.Indicator(line.Indicator) is not { } indicator)
        {
            return DueProblem.IndicatorUnknown;
        }

        var month = Period.Of(line.Span, today.Year, today.Month);
        return catalogue.Region(line.Region) is null ? DueProblem.RegionUnknown
            : !indicator.Spans.Contains(line.Span) ? DueProblem.SpanNotPublished
            : !EveryMonths.Contains(line.EveryMonths) ? DueProblem.EveryMonthsNotAllowed
            : line.DaysAfter is < 0 or > MostDaysAfter ? DueProblem.DaysAfterNotAllowed
            : line.From.Span != line.Span || line.From < month.Plus(-MostMonthsBack) || line.From > month.Plus(MostMonthsBack) ? DueProblem.FromNotAllowed
            : line.To is { } to && (to.Span != line.Span || to < line.From) ? DueProblem.ToBeforeFrom
            : line.Clerk is { } clerk && !isClerk(clerk) ? DueProblem.ClerkUnknown
            : others.Any(other => Overlap(line, other)) ? DueProblem.Overlaps
            : null;
    }

    private static bool Overlap(DueLine one, DueLine other) =>
        one.Series == other.Series && (one.To is not { } end || end >= other.From) && (other.To is not { } otherEnd || otherEnd >= one.From);
}
