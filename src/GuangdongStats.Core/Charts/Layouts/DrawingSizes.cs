namespace GuangdongStats.Core.Charts.Layouts;

public static class DrawingSizes
{
    /// <summary>Axes and plot together, in px.</summary>
    public static double Width(DrawingSize size) => size switch { DrawingSize.Full => 960, DrawingSize.Half => 560, _ => 304 };

    /// <summary>A left axis, in px: the style sheet scales it in the same proportion.</summary>
    public static double LeftAxis(DrawingSize size) => size switch { DrawingSize.Full => 56, _ => 52 };
}
