using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Formatting;

/// <summary>One figure in words, whatever its measure.</summary>
public static class FigureText
{
    /// <summary>12.47万套, +33%, 超40%; 124,700 sets, +33%, over 40%.</summary>
    public static string Value(Figure figure, Measure measure, Unit unit, Language language) => measure switch
    {
        Measure.Level => NumberText.Level(figure, unit, language),
        Measure.Growth => NumberText.Growth(figure, language),
        Measure.Share => NumberText.Share(figure, language),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    /// <summary>水平值, 同比增速, 全国占比; level, growth, share of the nation.</summary>
    public static string MeasureWords(Measure measure, Language language) => (measure, language == Language.Chinese) switch
    {
        (Measure.Level, true) => "水平值",
        (Measure.Level, false) => "level",
        (Measure.Growth, true) => "同比增速",
        (Measure.Growth, false) => "growth",
        (Measure.Share, true) => "全国占比",
        (Measure.Share, false) => "share of the nation",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    /// <summary>2025年1—5月广东省工业机器人产量（同比增速）; Industrial robots, Guangdong, January–May 2025 (growth).</summary>
    public static string Name(Indicator indicator, Region region, Period period, Measure measure, Language language)
    {
        var (slot, how) = (Name(indicator, region, period, language), MeasureWords(measure, language));
        return language == Language.Chinese ? $"{slot}（{how}）" : $"{slot} ({how})";
    }

    /// <summary>2025年1—5月广东省工业机器人产量; Industrial robots, Guangdong, January–May 2025: whatever is measured of it.</summary>
    public static string Name(Indicator indicator, Region region, Period period, Language language)
    {
        var (what, where, when) = (indicator.Name.In(language), region.Name.In(language), PeriodText.Long(period, language));
        return language == Language.Chinese ? $"{when}{where}{what}" : $"{what}, {where}, {when}";
    }

    /// <summary>
    /// How far a figure is from another edition of itself (R4): a level in percent, a rate in points; +0.08%, −0.6个百分点, 不变. Null unless both
    /// are exact numbers and, for a level, the first is positive.
    /// </summary>
    public static string? Difference(Measure measure, Figure before, Figure after, Language language)
    {
        if (!before.IsExact || !after.IsExact)
        {
            return null;
        }

        if (before.Value == after.Value)
        {
            return language == Language.Chinese ? "不变" : "unchanged";
        }

        if (measure == Measure.Level)
        {
            return Growth.OfLevels(after, before).Percent is { } percent ? NumberText.Percent(Interval.Of(percent), 2, language, signed: true) : null;
        }

        var points = RateChange.Between(after, before);
        return NumberText.Points(Interval.Of(points.Value), Rounding.DecimalsOf(points.Precision!.Value), language);
    }
}
