namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>
/// Two axes over one grid: levels from zero on the left, growth on the right, whose zero lies on a tick of the left axis. Both have
/// round steps, and of all such pairs this is the one that wastes least height.
/// </summary>
/// <param name="Level">Null when no level is charted.</param>
/// <param name="Growth">Null when no growth is charted.</param>
/// <param name="ZeroIndex">The tick at which growth is zero.</param>
public sealed record AlignedAxes(Ticks? Level, Ticks? Growth, int Intervals, int ZeroIndex)
{
    /// <summary>Room for a label over the highest column, and over and under the outermost points.</summary>
    private const double LevelHeadroom = 1.07, GrowthHeadroom = 0.08;

    /// <param name="largestLevel">In the axis's scale; null without levels.</param>
    /// <param name="growth">Least and greatest growth in percent; null without growth.</param>
    public static AlignedAxes Choose(double? largestLevel, (double Least, double Greatest)? growth)
    {
        if (growth is not { } range)
        {
            var only = Ticks.FromZero(Math.Max(largestLevel ?? 0, double.Epsilon) * LevelHeadroom);
            return new(only, null, only.Intervals, 0);
        }

        var (least, greatest) = (Math.Min(range.Least, 0), Math.Max(range.Greatest, 0));
        var room = Math.Max((greatest - least) * GrowthHeadroom, 0.1);
        AlignedAxes? best = null;
        var bestCost = double.MaxValue;
        for (var intervals = Ticks.FewestIntervals; intervals <= Ticks.MostIntervals; intervals++)
        {
            for (var zero = 0; zero <= intervals; zero++)
            {
                if ((zero == 0 && least < 0) || (zero == intervals && greatest > 0))
                {
                    continue;
                }

                var step = Ticks.RoundUp(Math.Max(
                    zero == 0 ? 0 : (-least + (least < 0 ? room : 0)) / zero,
                    zero == intervals ? 0 : (greatest + room) / (intervals - zero)));
                var growthTicks = new Ticks(-zero * step, step, intervals);
                var cost = step * intervals / Math.Max(greatest - least, 0.1);
                Ticks? levelTicks = null;
                if (largestLevel is { } largest)
                {
                    levelTicks = new Ticks(0, Ticks.RoundUp(largest * LevelHeadroom / intervals), intervals);
                    cost += levelTicks.Value.High / Math.Max(largest, double.Epsilon);
                }

                if (cost < bestCost - 1e-9 || (Math.Abs(cost - bestCost) <= 1e-9 && intervals > best!.Intervals))
                {
                    (best, bestCost) = (new(levelTicks, growthTicks, intervals, zero), cost);
                }
            }
        }

        return best!;
    }
}
