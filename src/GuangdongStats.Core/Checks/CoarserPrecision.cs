using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// A number to fewer digits than the same figure has now, or than the last exact one of the past year; or only a bound in its place (R7). It
/// narrows what can be computed from it. A level of an indicator whose precision the catalogue says is held against that.
/// </summary>
internal static class CoarserPrecision
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        foreach (var measure in Enum.GetValues<Measure>())
        {
            if (!slot.Entered.Contains(measure) || slot.Point.Firm(measure) is not { } now)
            {
                continue;
            }

            if (measure == Measure.Level && now.Precision is { } digit && slot.Indicator.Precision is { } said)
            {
                if (digit > said)
                {
                    yield return new(Check.CoarserPrecision, [slot.Own(measure, now)], new(digit, DifferenceUnit.BaseUnit, said));
                }
            }
            else if (Earlier(slot, measure) is { } before && (now.IsBound || now.Precision > before.Figure.Precision))
            {
                yield return new(
                    Check.CoarserPrecision,
                    [slot.Own(measure, now), before],
                    now.Precision is { } unit ? new(unit, measure == Measure.Level ? DifferenceUnit.BaseUnit : DifferenceUnit.Percent, before.Figure.Precision) : null);
            }
        }
    }

    private static ConcernedFigure? Earlier(Examined slot, Measure measure)
    {
        if (slot.Released.Firm(measure) is { IsExact: true } released)
        {
            return slot.Own(measure, released);
        }

        var last = slot.Series.Points.LastOrDefault(point =>
            point.Period < slot.Period && point.Period >= slot.Period.YearEarlier && point.Firm(measure) is { IsExact: true });
        return last is null ? null : slot.Concern(slot.Region, last.Period, measure, last.FigureOf(measure));
    }
}
