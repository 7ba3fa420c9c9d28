namespace GuangdongStats.Core.SheetLayouts;

/// <summary>Why a heading is asked back rather than taken as it reads.</summary>
public enum LayoutDoubt
{
    /// <summary>It has words that nobody here knows, and they may make it a part of what is named: 外资企业工业机器人产量.</summary>
    UnknownWords = 1,

    /// <summary>It names two indicators, two places or two periods.</summary>
    Several,

    /// <summary>合计: of what, only the person knows.</summary>
    Total,

    /// <summary>珠三角: a place that the catalogue does not have.</summary>
    UnknownPlace,

    /// <summary>2024年 where the title says a month: the whole year, or the same months of it.</summary>
    BareYear,
}
