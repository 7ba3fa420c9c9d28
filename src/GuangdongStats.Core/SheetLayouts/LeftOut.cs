namespace GuangdongStats.Core.SheetLayouts;

/// <summary>Why a row or a column of somebody's sheet is not read.</summary>
public enum LeftOut
{
    /// <summary>A person said so.</summary>
    Chosen = 1,

    /// <summary>Words about the table: notes, sources, remarks.</summary>
    Note,

    /// <summary>1, 2, 3: the number of the row.</summary>
    Serial,

    /// <summary>上年同期: what the same enterprises report for last year, the base of growth and not last year's published figure (R2).</summary>
    ComparableBase,

    /// <summary>环比: growth on the month before, which is not kept (R19).</summary>
    MonthOnMonth,

    /// <summary>排名: computed here (R15).</summary>
    Rank,

    /// <summary>增量, 增减: computed here.</summary>
    Difference,

    /// <summary>计划, 目标, 完成率: no figure of what was.</summary>
    Target,

    /// <summary>二季度, 3—5月: a stretch of time that is not kept (R1).</summary>
    OtherPeriod,
}
