using System.Globalization;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Reporting;

/// <summary>
/// Which months a report covers: pinned from one to another; from one on, as far as there are figures; or rolling, the last so many
/// months up to the newest figure. The month of a year to date or of a point is the one it ends in.
/// </summary>
public sealed record ReportRange
{
    /// <summary>Thirty years: a longer table is read by no one, and would let one address ask for thousands of places.</summary>
    public const int MostMonths = 360;

    /// <summary>When nothing is asked for.</summary>
    public const int UsualMonths = 24;

    private ReportRange(Period? from, Period? to, int? months)
    {
        From = from;
        To = to;
        Months = months;
    }

    /// <summary>The first month; null when it rolls.</summary>
    public Period? From { get; }

    /// <summary>The last month; null when it is that of the newest figure.</summary>
    public Period? To { get; }

    /// <summary>How many months it holds when both ends roll; null otherwise.</summary>
    public int? Months { get; }

    public bool IsPinned => To is not null;

    public static ReportRange Usual { get; } = Last(UsualMonths);

    /// <summary>Both ends are included.</summary>
    /// <exception cref="ArgumentException">Not months, or the first is after the last.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostMonths"/>.</exception>
    public static ReportRange Pinned(Period from, Period to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Length(MonthsOnly(from), MonthsOnly(to)), MostMonths);
        return from <= to ? new(from, to, null) : throw new ArgumentException($"{from} is after {to}.", nameof(from));
    }

    /// <summary>From the earliest of some months to the last of them, or as far back as a range reaches.</summary>
    /// <exception cref="InvalidOperationException">There is no month.</exception>
    public static ReportRange Covering(IReadOnlyCollection<Period> months)
    {
        var last = months.Max();
        return Pinned(months.Where(month => month > last.Plus(-MostMonths)).Min(), last);
    }

    public static ReportRange Since(Period from) => new(MonthsOnly(from), null, null);

    /// <exception cref="ArgumentOutOfRangeException">Not 1…<see cref="MostMonths"/>.</exception>
    public static ReportRange Last(int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostMonths);
        return new(null, null, months);
    }

    /// <summary>The months it means when the newest figure is of a given month; it never holds more than <see cref="MostMonths"/>.</summary>
    public ReportRange PinnedAt(Period newest)
    {
        if (IsPinned)
        {
            return this;
        }

        var to = From is { } first && first > MonthsOnly(newest) ? first : newest;
        var from = From ?? to.Plus(1 - Months!.Value);
        return new(Length(from, to) > MostMonths ? to.Plus(1 - MostMonths) : from, to, null);
    }

    /// <summary>The places of a span in a pinned range, oldest first; in a range of months January–February is the year to date of February (R1).</summary>
    /// <exception cref="InvalidOperationException">It is not pinned.</exception>
    public IReadOnlyList<Period> Slots(Span span) => IsPinned
        ? new PeriodRange(From!.Value.As(span), To!.Value.As(span)).Slots()
        : throw new InvalidOperationException("Only a pinned range has places.");

    public override string ToString() => Months is { } months ? months.ToString(CultureInfo.InvariantCulture) : $"{From?.IsoMonth}–{To?.IsoMonth}";

    internal static int Length(Period from, Period to) => ((to.Year - from.Year) * 12) + to.EndMonth - from.EndMonth + 1;

    private static Period MonthsOnly(Period period) => period.Span == Span.Month ? period : throw new ArgumentException($"{period} is not a month.", nameof(period));
}
