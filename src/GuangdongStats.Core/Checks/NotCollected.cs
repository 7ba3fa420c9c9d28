using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>January and February alone are not collected from industrial enterprises: the first figure of a year is January–February (R1).</summary>
internal static class NotCollected
{
    public static IEnumerable<Finding> Of(Examined slot) =>
        slot.Indicator.IsCollected(slot.Period)
            ? []
            : from measure in Enum.GetValues<Measure>()
              where slot.Point.FigureOf(measure).HasNumber
              select new Finding(Check.NotCollected, [slot.Own(measure, slot.Point.FigureOf(measure))]);
}
