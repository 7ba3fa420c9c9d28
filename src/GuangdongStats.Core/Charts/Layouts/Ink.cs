namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>What a shape is; the drawer gives it colour and stroke, for light, dark and print.</summary>
public enum Ink
{
    Grid,
    Baseline,
    ZeroLine,
    YearRule,
    Dash,

    /// <summary>Columns, lines and points of the region the chart is about.</summary>
    Column,
    Line,
    Point,

    /// <summary>Those of the nation beside it.</summary>
    NationColumn,
    NationLine,
    NationPoint,

    /// <summary>An edge or arrow of a bound on a column.</summary>
    ColumnEdge,
    NationColumnEdge,
    PointEdge,
    Stem,
    Interval,

    /// <summary>Lines and points of years, the latest first.</summary>
    Year0,
    Year1,
    Year2,
    Year3,
    Year4,
    Year5,
    Fall,
    TickText,
    SlotText,
    YearText,
    LevelText,
    GrowthText,
    NameText,
}
