namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>What charts with one axis of numbers share: height of a number, grid, numbers of the axis.</summary>
internal readonly record struct Frame(Ticks Ticks, double Width, double Top, double Bottom)
{
    public double Y(double value) => Bottom - (Ticks.Fraction(value) * (Bottom - Top));

    public IEnumerable<PathShape> Grid()
    {
        var grid = new PathData();
        for (var tick = 1; tick <= Ticks.Intervals; tick++)
        {
            grid.Move(0, Y(Ticks.At(tick))).Across(Width);
        }

        return [new(Ink.Grid, Fill.Solid, grid.ToString()), new(Ink.Baseline, Fill.Solid, new PathData().Move(0, Bottom).Across(Width).ToString())];
    }

    public IReadOnlyList<TextShape> Texts(double x, TextAnchor anchor)
    {
        var texts = new TextShape[Ticks.Intervals + 1];
        for (var tick = 0; tick < texts.Length; tick++)
        {
            var (text, y) = (Ticks.Text(tick), Y(Ticks.At(tick)) + 4);
            texts[tick] = new(Ink.TickText, x, y, anchor, text, TextMetrics.BoxOf(text, x, y, anchor));
        }

        return texts;
    }
}
