namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>
/// The natural sizes. A drawing fills a wider place by scaling up, and on a narrower one keeps its size and scrolls.
/// </summary>
public enum DrawingSize
{
    /// <summary>A page's full width.</summary>
    Full,

    /// <summary>A screen on the wall: its letters are read at six metres, so that they fill more of it.</summary>
    Screen,

    /// <summary>Half of it.</summary>
    Half,

    /// <summary>A phone's.</summary>
    Narrow,
}
