using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>What one region shows in one slot: level and growth side by side, because both are of one figure page.</summary>
/// <param name="key">The series of the figure's page; in a month chart the January–February slot is of the year to date.</param>
/// <param name="region">Named in the label where two are drawn; null otherwise.</param>
public sealed class SlotMark(SeriesKey key, Period period, Charted level, Charted growth, Region? region, Indicator indicator, Language language)
{
    public SeriesKey Key => key;

    public Period Period => period;

    public Charted Level => level;

    public Charted Growth => growth;

    /// <summary>12.47万套, or the mark of an absence.</summary>
    public string LevelText { get; } = NumberText.Level(level.Figure, indicator.Unit, language);

    /// <summary>+33%, or the mark of an absence.</summary>
    public string GrowthText { get; } = NumberText.Growth(growth.Figure, language);

    /// <summary>All of it in words: "2025年1—5月，12.47万套，同比+33%".</summary>
    public string Label => ChartWords.Label(this, region, indicator, language);

    /// <summary>Neither level nor growth is known.</summary>
    public bool IsEmpty => !Level.HasNumber && !Growth.HasNumber;
}
