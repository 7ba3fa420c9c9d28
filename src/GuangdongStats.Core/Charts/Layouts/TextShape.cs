namespace GuangdongStats.Core.Charts.Layouts;

/// <param name="Y">The baseline.</param>
/// <param name="Box">The room it takes, by <see cref="TextMetrics"/>.</param>
public readonly record struct TextShape(Ink Ink, double X, double Y, TextAnchor Anchor, string Text, Box Box);
