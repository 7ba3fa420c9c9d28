using CsCheck;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Tests.Support;

/// <summary>Generators of values for properties.</summary>
internal static class Gens
{
    public static Gen<Period> Periods { get; } =
        Gen.Select(Gen.OneOf(Span.Month, Span.YearToDate, Span.Point), Gen.Int[Period.FirstYear, Period.LastYear], Gen.Int[1, 12], Period.Of);

    /// <summary>Units of a last printed digit.</summary>
    public static Gen<decimal> Precisions { get; } = Gen.OneOf(0.01m, 0.1m, 1m, 10m, 100m, 1000m);

    /// <summary>True values with more digits than are ever printed.</summary>
    public static Gen<decimal> Levels { get; } = Gen.Long[10_000_000, 100_000_000_000].Select(thousandths => thousandths / 1000m);

    /// <summary>True growth in percent, −60…+300.</summary>
    public static Gen<decimal> Growths { get; } = Gen.Int[-60_000, 300_000].Select(thousandths => thousandths / 1000m);

    /// <summary>A true value and the figure that a source prints of it.</summary>
    public static Gen<(decimal Truth, Figure Printed)> Printed(Gen<decimal> truths) =>
        Gen.Select(truths, Precisions, (truth, precision) => (truth, Print(truth, precision)));

    /// <summary>A true growth rate and what is printed of it, to 1, 0.1 or 0.01 percent.</summary>
    public static Gen<(decimal Truth, Figure Printed)> PrintedGrowth { get; } =
        Gen.Select(Growths, Gen.OneOf(0.01m, 0.1m, 1m), (truth, precision) => (truth, Print(truth, precision)));

    /// <summary>Intervals between 0 and 1000, closed.</summary>
    public static Gen<Interval> Intervals { get; } = Gen.Select(Gen.Int[0, 500_000], Gen.Int[0, 500_000], (low, width) => Interval.Closed(low / 1000m, (low + width) / 1000m));

    /// <summary>A value inside the interval, its ends among them.</summary>
    public static Gen<decimal> Inside(Interval interval) => Gen.Int[0, 1000].Select(part => interval.Low!.Value + ((interval.High!.Value - interval.Low.Value) * part / 1000));

    public static Figure Print(decimal truth, decimal precision) => Figure.Exact(decimal.Round(truth / precision, 0, MidpointRounding.AwayFromZero) * precision, precision);
}
