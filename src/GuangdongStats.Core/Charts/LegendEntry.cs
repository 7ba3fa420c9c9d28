using GuangdongStats.Core.Charts.Layouts;

namespace GuangdongStats.Core.Charts;

/// <param name="Swatch">The sign as it looks in the drawing, in a box of 24 × 14.</param>
public sealed record LegendEntry(IReadOnlyList<PathShape> Swatch, string Text)
{
    public const int Width = 24, Height = 14;
}
