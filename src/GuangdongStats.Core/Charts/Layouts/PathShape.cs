namespace GuangdongStats.Core.Charts.Layouts;

/// <param name="Path">SVG path data.</param>
public readonly record struct PathShape(Ink Ink, Fill Fill, string Path);
