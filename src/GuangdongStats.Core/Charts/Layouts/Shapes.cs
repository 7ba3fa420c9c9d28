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

/// <summary>How a closed shape is filled.</summary>
public enum Fill
{
    Solid,

    /// <summary>Only its outline, over the paper.</summary>
    Hollow,

    /// <summary>Hatched one way.</summary>
    Preliminary,

    /// <summary>Hatched both ways.</summary>
    Estimate,

    /// <summary>Dotted.</summary>
    LowConfidence,

    /// <summary>Paler: the open end of a bound.</summary>
    Open,
}

/// <summary>Where a text stands at its x.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <param name="Path">SVG path data.</param>
public readonly record struct PathShape(Ink Ink, Fill Fill, string Path);

/// <param name="Y">The baseline.</param>
/// <param name="Box">The room it takes, by <see cref="TextMetrics"/>.</param>
public readonly record struct TextShape(Ink Ink, double X, double Y, TextAnchor Anchor, string Text, Box Box);
