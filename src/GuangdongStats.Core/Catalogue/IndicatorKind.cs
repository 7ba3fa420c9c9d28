namespace GuangdongStats.Core.Catalogue;

/// <summary>What may be done with an indicator's numbers (R20).</summary>
public enum IndicatorKind
{
    /// <summary>Adds up over time: output, revenue.</summary>
    Flow = 1,

    /// <summary>An end value, never summed over time: parks, enterprises, models.</summary>
    Stock,

    /// <summary>A percentage of a whole; its change is in points (R4).</summary>
    Share,

    Index,
}
