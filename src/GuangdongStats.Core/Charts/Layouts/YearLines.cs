using System.Globalization;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places <see cref="YearsOverlaid"/>: a line a year, its year at its end.</summary>
internal sealed class YearLines
{
    private const double Height = 330, Top = 12;
    private const double Bottom = Height - SlotAxis.HeightWithoutYears;

    /// <summary>Room for the years' names at the right.</summary>
    private const double NameWidth = 38, NameHeight = 16;

    private readonly YearsOverlaid chart;
    private readonly SlotAxis axis;
    private readonly Frame frame;
    private readonly DrawingSize size;
    private readonly double leftWidth, plotWidth;

    public YearLines(YearsOverlaid chart, DrawingSize size)
    {
        (this.chart, this.size, leftWidth) = (chart, size, DrawingSizes.LeftAxis(size));
        plotWidth = DrawingSizes.Width(size) - leftWidth;
        axis = new(chart.Slots, 0, plotWidth - NameWidth, Bottom);
        var largest = chart.Years.SelectMany(year => year.Marks).Where(mark => mark is { Level.HasNumber: true }).Select(mark => Scaled(mark!)).DefaultIfEmpty(0).Max();
        frame = new(Ticks.FromZero(Math.Max(largest, double.Epsilon) * 1.03), plotWidth - NameWidth, Top, Bottom);
    }

    public static Ink InkOf(int index) => Ink.Year0 + index;

    public Drawing Draw()
    {
        var back = frame.Grid().ToList();
        var marks = new List<MarkShape>();
        var ends = new List<(int Index, double X, double Y)>();
        for (var index = chart.Years.Count - 1; index >= 0; index--)
        {
            var year = chart.Years[index];
            var path = new PathData();
            (double X, double Y)? last = null;
            (double X, double Y)? joined = null;
            for (var slot = 0; slot < year.Marks.Count; slot++)
            {
                if (year.Marks[slot] is not { Level.HasNumber: true } mark)
                {
                    joined = null;
                    continue;
                }

                var (x, y) = (axis.Centre(slot), Y(mark));
                if (mark.Level.End == BoundEnd.None)
                {
                    _ = joined is null ? path.Move(x, y) : path.Line(x, y);
                    joined = (x, y);
                }
                else
                {
                    joined = null;
                }

                last = (x, y);
                marks.Add(MarkAt(index, slot, mark, x, y));
            }

            back.Add(new(InkOf(index), Fill.Hollow, path.ToString()));
            if (last is { } end)
            {
                ends.Add((index, end.X, end.Y));
            }
        }

        return new()
        {
            Size = size,
            Height = Height,
            LeftWidth = leftWidth,
            PlotWidth = plotWidth,
            RightWidth = 0,
            LeftName = chart.LevelAxisName,
            LeftTexts = frame.Texts(leftWidth - 8, TextAnchor.End),
            Back = back,
            Marks = marks,
            Texts = [.. axis.Draw(chart.Language, withYears: false).Texts, .. Names(ends)],
        };
    }

    private double Scaled(SlotMark mark) => mark.Level.Value / (double)chart.Scale.Divisor;

    private double Y(SlotMark mark) => frame.Y(Scaled(mark));

    private MarkShape MarkAt(int index, int slot, SlotMark mark, double x, double y)
    {
        var ink = InkOf(index);
        List<PathShape> shapes = [Signs.Point(ink, x, y, index == 0 ? 3.2 : 2.2, mark.Level.Sign)];
        if (Signs.PointArrow(ink, x, y, mark.Level.End) is { } arrow)
        {
            shapes.Add(arrow);
        }

        // Each year answers for the heights that are nearer to its point than to another year's.
        double top = 0, bottom = Bottom;
        for (var other = 0; other < chart.Years.Count; other++)
        {
            if (other != index && chart.Years[other].Marks[slot] is { Level.HasNumber: true } neighbour)
            {
                var middle = (y + Y(neighbour)) / 2;
                if (Y(neighbour) < y || (Y(neighbour) == y && other < index))
                {
                    top = Math.Max(top, middle);
                }
                else
                {
                    bottom = Math.Min(bottom, middle);
                }
            }
        }

        return new(mark.Key, mark.Period, mark.Label, new(axis.Start(slot), top, axis.Pitch, Math.Max(0, bottom - top)), shapes);
    }

    /// <summary>Each year's name beside its end; names of one place keep the order of their lines and are moved apart.</summary>
    private List<TextShape> Names(List<(int Index, double X, double Y)> ends)
    {
        var names = new List<TextShape>();
        foreach (var place in ends.GroupBy(end => end.X).OrderBy(place => place.Min(end => end.Index)))
        {
            var sorted = place.OrderBy(end => end.Y).ToList();
            var baselines = new double[sorted.Count];
            for (var i = 0; i < sorted.Count; i++)
            {
                baselines[i] = Math.Max(sorted[i].Y + 4, i == 0 ? TextMetrics.Ascent : baselines[i - 1] + NameHeight);
            }

            for (var i = sorted.Count - 1; i >= 0; i--)
            {
                baselines[i] = Math.Min(baselines[i], i == sorted.Count - 1 ? Bottom - TextMetrics.Descent : baselines[i + 1] - NameHeight);
                var (index, text) = (sorted[i].Index, chart.Years[sorted[i].Index].Year.ToString(CultureInfo.InvariantCulture));
                var box = TextMetrics.BoxOf(text, place.Key + 7, baselines[i], TextAnchor.Start);
                // Where a year that ends earlier has no room left, the legend still names it.
                if (!names.Exists(name => name.Box.Overlaps(box)))
                {
                    names.Add(new(index == 0 ? Ink.NameText : Ink.TickText, place.Key + 7, baselines[i], TextAnchor.Start, text, box));
                }
            }
        }

        return names;
    }
}
