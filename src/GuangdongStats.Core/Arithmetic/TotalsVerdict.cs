namespace GuangdongStats.Core.Arithmetic;

/// <summary>How the sum of parts stands to a published total (R9).</summary>
public enum TotalsVerdict
{
    /// <summary>They are equal.</summary>
    Equal = 1,

    /// <summary>The difference can come from rounding: accepted with the note 部分数据因四舍五入，总计与分项合计不等.</summary>
    Rounding,

    /// <summary>Rounding cannot explain the difference.</summary>
    Differs,

    /// <summary>A part or the total is missing or not exact.</summary>
    NotComparable,
}
