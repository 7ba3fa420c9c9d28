namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>
/// Puts labels where nothing else is: each in the first of its places that is free, or nowhere. Labels stay inside the frame and never meet
/// one another, an obstacle or a line.
/// </summary>
internal sealed class LabelPlacement(Box frame)
{
    private const double Air = 1.5;
    private readonly List<Box> obstacles = [];
    private readonly List<Box> columns = [];
    private readonly List<(double X1, double Y1, double X2, double Y2)> lines = [];
    private readonly List<TextShape> placed = [];

    public IReadOnlyList<TextShape> Placed => placed;

    public void Avoid(Box box) => obstacles.Add(box);

    /// <summary>A column keeps out the labels of columns; a label of growth would rather be elsewhere, but may stand on it.</summary>
    public void AvoidColumn(Box box) => columns.Add(box);

    public void Avoid(double x1, double y1, double x2, double y2) => lines.Add((x1, y1, x2, y2));

    /// <summary>A label over, beside or under its mark; at the frame's sides it is moved inwards.</summary>
    /// <param name="places">Where its middle would be, in the order of preference.</param>
    public bool Put(Ink ink, string text, bool mayStandOnColumns, params ReadOnlySpan<(double X, double Baseline)> places) =>
        Put(ink, text, places, columns) || (mayStandOnColumns && Put(ink, text, places, []));

    private bool Put(Ink ink, string text, ReadOnlySpan<(double X, double Baseline)> places, List<Box> keepOff)
    {
        var half = TextMetrics.Width(text) / 2;
        foreach (var (middle, y) in places)
        {
            var x = Math.Clamp(middle, frame.X + half, Math.Max(frame.X + half, frame.Right - half));
            var box = TextMetrics.BoxOf(text, x, y, TextAnchor.Middle);
            if (!frame.Holds(box) || !IsFree(box, keepOff))
            {
                continue;
            }

            obstacles.Add(box);
            placed.Add(new(ink, x, y, TextAnchor.Middle, text, box));
            return true;
        }

        return false;
    }

    private bool IsFree(Box box, List<Box> keepOff)
    {
        var wider = new Box(box.X - Air, box.Y, box.Width + (2 * Air), box.Height);
        foreach (var obstacle in obstacles)
        {
            if (wider.Overlaps(obstacle))
            {
                return false;
            }
        }

        foreach (var column in keepOff)
        {
            if (box.Overlaps(column))
            {
                return false;
            }
        }

        foreach (var (x1, y1, x2, y2) in lines)
        {
            if (x2 >= wider.X && x1 <= wider.Right && wider.Crosses(x1, y1, x2, y2))
            {
                return false;
            }
        }

        return true;
    }
}
