namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What has to be known of a cell before its figure is.</summary>
public enum LayoutPart
{
    Indicator = 1,

    Region,

    Year,

    Month,

    /// <summary>The month alone, January to the month, or its end.</summary>
    Span,

    /// <summary>Level, growth or share.</summary>
    Measure,

    /// <summary>What a level is counted in: 万套, 亿元.</summary>
    Unit,
}
