using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>The periods of a text in its order, with the years that the words leave out.</summary>
internal sealed class PressTimeline
{
    private readonly Dictionary<int, (Period? Period, PressDoubt? Doubt)> byToken = [];
    private readonly DateOnly day;
    private (int Year, PressDoubt? Doubt)? yearBefore;
    private (Period Period, PressDoubt? Doubt)? periodBefore;

    /// <param name="day">The day of the text.</param>
    public PressTimeline(IReadOnlyList<PressToken> tokens, DateOnly day)
    {
        this.day = day;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Period is { } words)
            {
                Add(i, words, IsYearOfNext(tokens, i));
            }
        }
    }

    /// <summary>Whether a token names a period, be it one that is not kept (then Period is null).</summary>
    public bool TryGet(int token, out (Period? Period, PressDoubt? Doubt) found) => byToken.TryGetValue(token, out found);

    private void Add(int token, PeriodWords words, bool isYearOfNext)
    {
        if (words.IsNow)
        {
            byToken[token] = (Period.Point(day.Year, day.Month), PressDoubt.PeriodIsTextDate);
            return;
        }

        if (words.IsSameMonth)
        {
            byToken[token] = periodBefore is { } before ? (before.Period.As(Span.Month), before.Doubt) : (null, null);
            return;
        }

        var year = YearOf(words);
        yearBefore = (year.Year, words.Year is null ? year.Doubt : PressDoubt.YearFromEarlierPeriod);
        if ((words is { IsBareYear: true } && isYearOfNext) || words is { IsBareYear: true, Span: null })
        {
            // 2025年，1—5月 and 今年: only the year of what follows. A year that is not over names no period either.
            yearBefore = (year.Year, words.Year is null ? PressDoubt.YearFromTextDate : null);
            return;
        }

        if (words.Span is not { } span)
        {
            byToken[token] = (null, null);
            return;
        }

        var period = Period.Of(span, year.Year, words.Month);
        byToken[token] = (period, year.Doubt);
        periodBefore = (period, year.Doubt);
    }

    private (int Year, PressDoubt? Doubt) YearOf(PeriodWords words) =>
        words.Year is { } written ? (written, null)
        : words.YearsBack is { } back ? (day.Year - back, PressDoubt.YearFromTextDate)
        : yearBefore is { } before ? before
        : (words.Month == 0 || new DateOnly(day.Year, words.Month, DateTime.DaysInMonth(day.Year, words.Month)) <= day ? day.Year : day.Year - 1, PressDoubt.YearFromTextDate);

    /// <summary>The next token that says something is a period without a year.</summary>
    private static bool IsYearOfNext(IReadOnlyList<PressToken> tokens, int at)
    {
        var next = at + 1;
        while (next < tokens.Count && tokens[next].Kind is PressTokenKind.Comma or PressTokenKind.Filler && next < at + 4)
        {
            next++;
        }

        return next < tokens.Count && tokens[next].Period is { Year: null, YearsBack: null, IsNow: false, IsSameMonth: false };
    }
}
