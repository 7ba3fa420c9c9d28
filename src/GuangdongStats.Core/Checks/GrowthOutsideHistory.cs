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

        var earlier = slot.Series.Points
            .Where(point => point.Period.Year < slot.Period.Year && point.Period.EndMonth == slot.Period.EndMonth)
            .Select(point => (point.Period, Growth: point.Firm(Measure.Growth)))
            .Where(pair => pair.Growth is { IsExact: true })
            .Select(pair => slot.Concern(slot.Region, pair.Period, Measure.Growth, pair.Growth!.Value))
            .ToList();
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
}
