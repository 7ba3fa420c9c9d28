namespace GuangdongStats.Core.Charts.Layouts;

public static class DrawingSizes
{
    /// <summary>Axes and plot together, in px.</summary>
    public static double Width(DrawingSize size) => size switch { DrawingSize.Full => 960, DrawingSize.Screen => 880, DrawingSize.Half => 560, _ => 304 };

    /// <summary>A left axis, in px: the style sheet scales it in the same proportion.</summary>
    public static double LeftAxis(DrawingSize size) => size switch { DrawingSize.Full or DrawingSize.Screen => 56, _ => 52 };

    /// <summary>Of a drawing with a time axis, in px; under a title and a legend it fills a screen.</summary>
    public static double HeightOnScreen => 304;
}
