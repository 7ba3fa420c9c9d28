namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places <see cref="Sparkline"/> in 168 × 36: columns up and down from zero, the latest strongest.</summary>
internal static class SparkColumns
{
    public const double Width = 168, Height = 36;
    private const double Margin = 2;

    public static Drawing Draw(Sparkline chart)
    {
        var numbers = chart.Values.Where(value => value.HasNumber).Select(value => value.Value).ToList();
        var (low, high) = (Math.Min(numbers.Min(), 0), Math.Max(numbers.Max(), 0));
        var scale = (Height - (2 * Margin)) / Math.Max(high - low, 1e-9);
        var zero = Margin + (high * scale);
        var pitch = Width / chart.Slots.Count;
        var width = Math.Min(pitch * 0.7, 10);
        var (up, down, latest) = (new PathData(), new PathData(), new PathData());
        for (var slot = 0; slot < chart.Values.Count; slot++)
        {
            if (chart.Values[slot].HasNumber)
            {
                var length = chart.Values[slot].Value * scale;
                var path = slot == chart.Values.Count - 1 ? latest : length < 0 ? down : up;
                path.Move((pitch * (slot + 0.5)) - (width / 2), zero).Down(-(Math.Abs(length) < 1 ? 1 : length)).Across(width).Down(Math.Abs(length) < 1 ? 1 : length).Close();
            }
        }

        return new()
        {
            Size = DrawingSize.Narrow,
            Height = Height,
            LeftWidth = 0,
            PlotWidth = Width,
            RightWidth = 0,
            Back =
            [
                new(Ink.Baseline, Fill.Solid, new PathData().Move(0, zero).Across(Width).ToString()),
                new(Ink.NationColumn, Fill.Solid, up.ToString()),
                new(Ink.Fall, Fill.Solid, down.ToString()),
                new(Ink.Column, Fill.Solid, latest.ToString()),
            ],
        };
    }
}
