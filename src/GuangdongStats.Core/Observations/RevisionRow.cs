using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <param name="Shown">Day by day; null before the first release.</param>
public sealed record RevisionRow(Period Period, IReadOnlyList<Observation?> Shown)
{
    /// <summary>Another figure than the day before, and not the first.</summary>
    public bool IsRevised(int day) => day > 0 && Shown[day - 1] is { } before && Shown[day] is { } now && before.Figure != now.Figure;

    public bool IsFirst(int day) => Shown[day] is not null && (day == 0 || Shown[day - 1] is null);

    public int Revisions => Enumerable.Range(0, Shown.Count).Count(IsRevised);
}
