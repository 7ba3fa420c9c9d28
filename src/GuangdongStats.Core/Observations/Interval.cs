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
    public bool Meets(Interval other) => !LiesBelow(this, other) && !LiesBelow(other, this);

    private static bool LiesBelow(Interval a, Interval b) =>
        a.High is { } high && b.Low is { } low && (high < low || (high == low && (a.HighOpen || b.LowOpen)));

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

    /// <summary>x/y = [x_lo/y_hi, x_hi/y_lo] for x ≥ 0 and y &gt; 0 (R7).</summary>
    /// <exception cref="ArgumentException"><paramref name="x"/> may be negative or <paramref name="y"/> may be zero or negative.</exception>
    public static Interval operator /(Interval x, Interval y)
    {
        if (x.Low is not >= 0)
        {
            throw new ArgumentException("The dividend may be negative.", nameof(x));
        }

        if (y.Low is not > 0)
        {
            throw new ArgumentException("The divisor may be zero or negative.", nameof(y));
        }

        return new(
            y.High is null ? 0 : x.Low / y.High,
            x.High / y.Low,
            x.LowOpen || y.HighOpen || y.High is null,
            x.HighOpen || y.LowOpen);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(LowOpen || Low is null ? '(' : '[')}{(Low is { } low ? low : "-∞")}…{(High is { } high ? high : "∞")}{(HighOpen || High is null ? ')' : ']')}");
}
