using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>When a number holds, and when a period only says what is compared with.</summary>
internal sealed partial class PressSentences
{
    /// <summary>Rose 5% from April, 20.5% from May 2024: growth on a time that is named and is not the same a year earlier.</summary>
    private bool IsOnOtherBase(int number, Period period)
    {
        if (tokens[number].Kind != PressTokenKind.Unchanged && tokens[number].Number is not { Quantity: not Quantity.Plain })
        {
            return false;
        }

        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var i = number + step; i >= first && i < end && tokens[i].Number is null && tokens[i].Kind != PressTokenKind.Semicolon; i += step)
            {
                if (IsBase(i) && timeline.TryGet(i, out var time))
                {
                    return time.Period is not { } other || other.Year != period.Year - 1
                        || (other != period.YearEarlier && !(other.IsFullYear && plain.AsSpan(Math.Max(0, tokens[i].Start - 20), Math.Min(20, tokens[i].Start)).Contains("same period", StringComparison.Ordinal)));
                }
            }
        }

        return false;
    }

    /// <summary>A period that only says what is compared with: from April, since 2020, than in 2023.</summary>
    private bool IsBase(int period)
    {
        if (tokens[period].Kind != PressTokenKind.Period)
        {
            return false;
        }

        var before = period - 1;
        while (before >= first && tokens[before].Kind == PressTokenKind.Filler && before > period - 5 && char.IsAsciiLetter(plain[tokens[before].Start]))
        {
            before--;
        }

        return before >= first && tokens[before].Kind is PressTokenKind.From or PressTokenKind.Since or PressTokenKind.OtherBase;
    }

    private bool IsPeriod(int i) => !startedFrom.Contains(i) && !IsBase(i) && timeline.TryGet(i, out _);

    private (Period Period, int? Token)? PeriodOf(int number, Indicator indicator, SortedSet<PressDoubt> doubts)
    {
        var found = Nearest(number, IsPeriod);
        if (found is { } near)
        {
            if (near < number && IsForAnother(near, number, indicator.Code))
            {
                doubts.Add(PressDoubt.PeriodInherited);
            }
        }
        else if (periodBefore is { } before)
        {
            found = before;
            doubts.Add(PressDoubt.PeriodInherited);
        }

        if (found is not { } token || !timeline.TryGet(token, out var time) || time.Period is not { } period || Suited(period, indicator, doubts) is not { } suited)
        {
            return null;
        }

        if (time.Doubt is { } doubt)
        {
            doubts.Add(doubt);
        }

        return suited.LastDay > day && time.Doubt != PressDoubt.PeriodIsTextDate ? null : (suited, token);
    }

    /// <summary>The period as the indicator can have it; null for January alone and for spans it is not published by.</summary>
    private static Period? Suited(Period period, Indicator indicator, SortedSet<PressDoubt> doubts)
    {
        if (indicator.Spans.Contains(period.Span))
        {
            return period.Span == Span.YearToDate && period.EndMonth == 1 || (period.Span == Span.Month && period.EndMonth <= 2) ? null : period;
        }

        if (indicator.Kind == IndicatorKind.Stock && (period.IsFullYear || period.Span == Span.Month))
        {
            doubts.Add(PressDoubt.EndOfPeriodAssumed);
            return period.As(Span.Point);
        }

        return null;
    }

    /// <summary>A semicolon stands between, or numbers of another indicator, or the clause of the period is about another.</summary>
    private bool IsForAnother(int period, int number, string indicator)
    {
        var named = Enumerable.Range(first, end - first).Where(i => tokens[i].Kind == PressTokenKind.Indicator && Clause(i) == Clause(period)).Select(i => tokens[i].Code).ToList();
        if (Clause(period) != Clause(number) && named.Count > 0 && !named.Contains(indicator))
        {
            return true;
        }

        var (sawNumber, isNamedAgain, sawAnother) = (false, false, false);
        for (var i = period + 1; i < number; i++)
        {
            if (tokens[i].Kind == PressTokenKind.Semicolon)
            {
                return true;
            }

            if (tokens[i].Kind == PressTokenKind.Indicator)
            {
                isNamedAgain |= sawNumber;
                sawAnother |= tokens[i].Code != indicator;
            }

            sawNumber |= tokens[i].Kind == PressTokenKind.Number;
        }

        return isNamedAgain && sawAnother;
    }
}
