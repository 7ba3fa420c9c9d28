namespace GuangdongStats.Core.Charts.Layouts;

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
