using System.Globalization;

namespace GuangdongStats.Core.Observations;

/// <summary>
/// Where the true value lies, given what was printed (R7). A missing end is unbounded. An end that a bound excludes
/// ("over 40" excludes 40) is open; ends that come from rounding are closed.
/// </summary>
public readonly record struct Interval
{
    private Interval(decimal? low, decimal? high, bool lowOpen, bool highOpen)
    {
        Low = low;
        High = high;
        LowOpen = lowOpen && low is not null;
        HighOpen = highOpen && high is not null;
    }

    public decimal? Low { get; }

    public decimal? High { get; }

    public bool LowOpen { get; }

    public bool HighOpen { get; }

    /// <summary>Both ends are known.</summary>
    public bool IsBounded => Low is not null && High is not null;

    /// <exception cref="ArgumentException">The ends are the wrong way round.</exception>
    public static Interval Closed(decimal low, decimal high) => low <= high
        ? new(low, high, false, false)
        : throw new ArgumentException($"The lower end {low} is above the upper end {high}.", nameof(low));

    public static Interval Of(decimal value) => new(value, value, false, false);

    public static Interval Above(decimal low, bool open = true) => new(low, null, open, false);

    public static Interval Below(decimal high, bool open = true) => new(null, high, false, open);

    /// <summary>A printed x with last printed digit of unit u stands for [x − u/2, x + u/2].</summary>
    public static Interval Rounded(decimal value, decimal precision) => Closed(value - (precision / 2), value + (precision / 2));

    public bool Contains(decimal value) =>
        (Low is not { } low || value > low || (value == low && !LowOpen))
        && (High is not { } high || value < high || (value == high && !HighOpen));

    /// <summary>Whether some value lies in both.</summary>
    public bool Meets(Interval other) => !LiesBelow(other) && !other.LiesBelow(this);

    /// <summary>Whether every value of this one lies in the other.</summary>
    public bool LiesWithin(Interval other) =>
        (other.Low is not { } least || (Low is { } low && (low > least || (low == least && (LowOpen || !other.LowOpen)))))
        && (other.High is not { } most || (High is { } high && (high < most || (high == most && (HighOpen || !other.HighOpen)))));

    /// <summary>Whether every value of this one is below every value of the other.</summary>
    public bool LiesBelow(Interval other) => High is { } high && other.Low is { } low && (high < low || (high == low && (HighOpen || other.LowOpen)));

    /// <summary>Whether no value of this one is above any value of the other; both may be the same number.</summary>
    public bool IsNowhereAbove(Interval other) => High is { } high && other.Low is { } low && high <= low;

    public static Interval operator -(Interval a) => new(-a.High, -a.Low, a.HighOpen, a.LowOpen);

    public static Interval operator +(Interval a, Interval b) =>
        new(a.Low + b.Low, a.High + b.High, a.LowOpen || b.LowOpen, a.HighOpen || b.HighOpen);

    public static Interval operator -(Interval a, Interval b) => a + (-b);

    public static Interval operator *(Interval a, decimal factor) => factor switch
    {
        0 => Of(0),
        < 0 => -(a * -factor),
        _ => new(a.Low * factor, a.High * factor, a.LowOpen, a.HighOpen),
    };

    /// <summary>x/y = [x_lo/y_hi, x_hi/y_lo] for x ≥ 0 (R7); a negative end of x is divided by y's other end. x and y are independent.</summary>
    /// <exception cref="ArgumentException"><paramref name="y"/> may be zero or negative.</exception>
    public static Interval operator /(Interval x, Interval y)
    {
        if (y.Low is not > 0)
        {
            throw new ArgumentException("The divisor may be zero or negative.", nameof(y));
        }

        var (low, lowOpen) = End(x.Low, x.LowOpen, x.Low >= 0, y);
        var (high, highOpen) = End(x.High, x.HighOpen, x.High < 0, y);
        return new(low, high, lowOpen, highOpen);
    }

    private static (decimal? Value, bool Open) End(decimal? x, bool open, bool byLargest, Interval y) => (x, byLargest) switch
    {
        (null, _) => (null, false),
        (_, true) => y.High is { } largest ? (x / largest, open || y.HighOpen) : (0, true),
        _ => (x / y.Low, open || y.LowOpen),
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(LowOpen || Low is null ? '(' : '[')}{(Low is { } low ? low : "-∞")}…{(High is { } high ? high : "∞")}{(HighOpen || High is null ? ')' : ']')}");
}
