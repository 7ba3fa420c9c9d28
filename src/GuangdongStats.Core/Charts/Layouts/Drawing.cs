namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>
/// A placed chart: the left axis, the plot and the right axis each in their own frame, so that on a phone the plot moves between axes that
/// stay. Lengths in px at the natural size; text is <see cref="TextMetrics.FontSize"/> there and is never drawn smaller on a screen.
/// </summary>
public sealed record Drawing
{
    public required DrawingSize Size { get; init; }

    public required double Height { get; init; }

    /// <summary>Width of the left axis's frame; 0 without one.</summary>
    public required double LeftWidth { get; init; }

    public required double PlotWidth { get; init; }

    public required double RightWidth { get; init; }

    /// <summary>Name and unit of the left axis: 产量（万套）.</summary>
    public string LeftName { get; init; } = "";

    public string RightName { get; init; } = "";

    public IReadOnlyList<TextShape> LeftTexts { get; init; } = [];

    public IReadOnlyList<TextShape> RightTexts { get; init; } = [];

    /// <summary>Grid and axes, behind the marks.</summary>
    public IReadOnlyList<PathShape> Back { get; init; } = [];

    /// <summary>In reading order.</summary>
    public IReadOnlyList<MarkShape> Marks { get; init; } = [];

    /// <summary>Labels and slot texts, above the marks.</summary>
    public IReadOnlyList<TextShape> Texts { get; init; } = [];

    /// <summary>On a phone the end of the plot is in view first, not its beginning.</summary>
    public bool LatestFirst { get; init; } = true;

    public double Width => LeftWidth + PlotWidth + RightWidth;

    public Box PlotFrame => new(0, 0, PlotWidth, Height);
}
