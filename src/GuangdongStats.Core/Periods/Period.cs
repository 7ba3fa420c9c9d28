using System.Globalization;

namespace GuangdongStats.Core.Periods;

/// <summary>
/// The time a number is about: a month, January to a month, or the end of a month (R1).
/// Comparing periods of different spans throws: it is a bug, because they have no order.
/// <c>default</c> is no period; it is never produced by a factory.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>The first and the last year that is read from text. Arithmetic may lead half a century beyond, so that every readable period has neighbours.</summary>
    public const int FirstYear = 1949, LastYear = 2199;

    private const int Earliest = FirstYear - 50, Last = LastYear + 50;

    private Period(Span span, int year, int month)
    {
        Span = span;
        Year = year;
        EndMonth = month;
    }

    public Span Span { get; }

    public int Year { get; }

    /// <summary>The month, 1…12, in which the period ends.</summary>
    public int EndMonth { get; }

    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1899…2249 or the month not in 1…12.</exception>
    public static Period Of(Span span, int year, int month)
    {
        if (!Enum.IsDefined(span))
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, "Not a span.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Last);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new(span, year, month);
    }

    public static Period Month(int year, int month) => Of(Span.Month, year, month);

    public static Period YearToDate(int year, int endMonth) => Of(Span.YearToDate, year, endMonth);

    /// <summary>The end of a month.</summary>
    public static Period Point(int year, int month) => Of(Span.Point, year, month);

    /// <summary>The year to date of December.</summary>
    public static Period FullYear(int year) => Of(Span.YearToDate, year, 12);

    public bool IsFullYear => Span == Span.YearToDate && EndMonth == 12;

    /// <summary>January–February, the first period of a year that industrial enterprises report (R1).</summary>
    public bool IsJanuaryToFebruary => Span == Span.YearToDate && EndMonth == 2;

    /// <summary>How many months it covers: 1 for a month, the month's number for a year to date, 0 for a point.</summary>
    public int MonthsCovered => Span switch { Span.Month => 1, Span.YearToDate => EndMonth, _ => 0 };

    public DateOnly FirstDay => Span switch
    {
        Span.Month => new(Year, EndMonth, 1),
        Span.YearToDate => new(Year, 1, 1),
        _ => LastDay,
    };

    public DateOnly LastDay => new(Year, EndMonth, DateTime.DaysInMonth(Year, EndMonth));

    /// <summary>Calendar days covered: 60 for January–February 2024, 59 for 2025 (R18).</summary>
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>The same period of the year before: the base of year-on-year growth.</summary>
    public Period YearEarlier => Of(Span, Year - 1, EndMonth);

    public Period YearLater => Of(Span, Year + 1, EndMonth);

    /// <summary>The same span ending <paramref name="months"/> months later (earlier when negative).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside 1899…2249.</exception>
    public Period Plus(int months)
    {
        var index = checked((Year * 12) + EndMonth - 1 + months);
        return Of(Span, Math.DivRem(index, 12, out var month), month + 1);
    }

    /// <summary>
    /// The place after this one on the axis of monthly output (R1): after December comes January–February, after it March. The places of
    /// a year to date are those of its months.
    /// </summary>
    /// <exception cref="InvalidOperationException">A point in time has no such axis.</exception>
    public Period NextSlot() => Span switch
    {
        Span.Point => throw new InvalidOperationException($"{this} is not on an axis of monthly output."),
        _ when EndMonth == 12 => Of(Span.YearToDate, Year + 1, 2),
        Span.Month when EndMonth == 1 => Of(Span.Month, Year, 3),
        _ => Plus(1),
    };

    /// <summary>The place before this one on the axis of monthly output: the inverse of <see cref="NextSlot"/>.</summary>
    /// <inheritdoc cref="NextSlot"/>
    public Period PreviousSlot() => Span switch
    {
        Span.Point => throw new InvalidOperationException($"{this} is not on an axis of monthly output."),
        Span.Month when EndMonth == 3 => Of(Span.YearToDate, Year, 2),
        _ when EndMonth <= 2 => Of(Span, Year - 1, 12),
        _ => Plus(-1),
    };

    /// <summary>The same ending seen with another span: the year to date that ends with a month, or the month that ends a year to date.</summary>
    public Period As(Span span) => Of(span, Year, EndMonth);

    /// <summary>
    /// The order in one number, <c>span·1 000 000 + year·100 + month</c>: a range of one span is a range of this number.
    /// </summary>
    public int SortKey => ((int)Span * 1_000_000) + (Year * 100) + EndMonth;

    /// <summary>The inverse of <see cref="SortKey"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a sort key.</exception>
    public static Period FromSortKey(int key) => Of((Span)(key / 1_000_000), key % 1_000_000 / 100, key % 100);

    /// <exception cref="InvalidOperationException">The spans differ.</exception>
    public int CompareTo(Period other) => Span == other.Span
        ? SortKey.CompareTo(other.SortKey)
        : throw new InvalidOperationException($"{this} and {other} have no order: their spans differ.");

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The month the period ends in, <c>2025-05</c>: as CSV, URLs and the API write it.</summary>
    public string IsoMonth => string.Create(7, this, static (text, period) => period.WriteMonth(text));

    /// <summary>Span and month, <c>ytd-2025-05</c>: the last part of a figure's address.</summary>
    public string Slug
    {
        get
        {
            var span = Spans.Code(Span);
            return string.Create(span.Length + 8, (span, this), static (text, parts) =>
            {
                parts.span.CopyTo(text);
                text[parts.span.Length] = '-';
                parts.Item2.WriteMonth(text[(parts.span.Length + 1)..]);
            });
        }
    }

    /// <summary>Writes <c>2025-05</c> digit by digit: a page of charts writes it a thousand times.</summary>
    private void WriteMonth(Span<char> text)
    {
        var rest = Year;
        for (var place = 3; place >= 0; place--)
        {
            text[place] = (char)('0' + (rest % 10));
            rest /= 10;
        }

        text[4] = '-';
        text[5] = (char)('0' + (EndMonth / 10));
        text[6] = (char)('0' + (EndMonth % 10));
    }

    /// <summary>SDMX 3 time period: <c>2025-05</c>, <c>2025-01-01/P5M</c>, and for a full year <c>2025</c>.</summary>
    public string Sdmx => Span == Span.YearToDate
        ? IsFullYear ? Year.ToString("0000", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-01-01/P{EndMonth}M")
        : IsoMonth;

    /// <summary>Reads <c>ytd-2025-05</c>, <c>month-2025-05</c> or <c>point-2025-05</c>; nothing else.</summary>
    public static bool TryParse(string? slug, out Period period)
    {
        period = default;
        if (slug is null)
        {
            return false;
        }

        var dash = slug.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Spans.TryParse(slug[..dash], out var span) && TryParseMonth(slug[(dash + 1)..], span, out period);
    }

    /// <exception cref="FormatException">Not <c>ytd-2025-05</c>, <c>month-2025-05</c> or <c>point-2025-05</c>.</exception>
    public static Period Parse(string slug) => TryParse(slug, out var period)
        ? period
        : throw new FormatException($"'{slug}' is not a period; expected for example ytd-2025-05.");

    /// <summary>Reads the month <c>2025-05</c> as the end of a period of the given span.</summary>
    public static bool TryParseMonth(string? isoMonth, Span span, out Period period)
    {
        period = default;
        if (isoMonth is not { Length: 7 } || isoMonth[4] != '-'
            || !int.TryParse(isoMonth.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(isoMonth.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || year is < FirstYear or > LastYear || month is < 1 or > 12)
        {
            return false;
        }

        period = new(span, year, month);
        return true;
    }

    public override string ToString() => Slug;
}
