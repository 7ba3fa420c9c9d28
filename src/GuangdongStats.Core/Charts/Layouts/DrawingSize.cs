namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>
/// The natural sizes. A drawing fills a wider place by scaling up, and on a narrower one keeps its size and scrolls.
/// </summary>
public enum DrawingSize
{
    /// <summary>A page's full width: 960 px.</summary>
    Full,

    /// <summary>Half of it: 560 px.</summary>
    Half,

    /// <summary>A phone's width: 344 px.</summary>
    Narrow,
}
