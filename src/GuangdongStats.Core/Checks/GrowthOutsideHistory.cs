using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>Growth beside that of the same months of earlier years: outside their range, widened by the margin, it asks. Too few years draw no range.</summary>
internal static class GrowthOutsideHistory
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (slot.Point.Firm(Measure.Growth) is not { Interval: { } percent } growth)
        {
            return [];
        }

        var earlier = SamePeriodOfEarlierYears(slot);
        if (earlier.Count < slot.Thresholds.HistoryYears || earlier.Count == 0)
        {
            return [];
        }

        var (lowest, highest) = (earlier.MinBy(figure => figure.Figure.Value)!, earlier.MaxBy(figure => figure.Figure.Value)!);
        var margin = slot.Thresholds.HistoryMarginPoints;
        var beyond = percent.Low > highest.Figure.Value + margin ? growth.Value - highest.Figure.Value
            : percent.High < lowest.Figure.Value - margin ? growth.Value - lowest.Figure.Value
            : 0;
        return beyond == 0 ? [] : [new(Check.GrowthOutsideHistory, [slot.Own(Measure.Growth, growth), lowest, highest], new(beyond, DifferenceUnit.Points, margin))];
    }

    private static List<ConcernedFigure> SamePeriodOfEarlierYears(Examined slot)
    {
        var earlier = new List<ConcernedFigure>();
        var first = slot.Series.Points[0].Period;
        for (var period = slot.Period.YearEarlier; period >= first; period = period.YearEarlier)
        {
            if (slot.Series.At(period).Firm(Measure.Growth) is { IsExact: true } growth)
            {
                earlier.Add(slot.Concern(slot.Region, period, Measure.Growth, growth));
            }
        }

        return earlier;
    }
}
