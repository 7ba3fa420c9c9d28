using System.Globalization;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places <see cref="YearsOverlaid"/>: a line a year, its year at its end.</summary>
internal sealed class YearLines
{
    private const double Height = 330, Top = 12, LeftWidth = 52, FullWidth = 560;
    private const double Bottom = Height - SlotAxis.HeightWithoutYears;

    /// <summary>Room for the years' names at the right.</summary>
    private const double NameWidth = 40, NameHeight = 14;

    private readonly YearsOverlaid chart;
    private readonly SlotAxis axis;
    private readonly Frame frame;

    public YearLines(YearsOverlaid chart)
    {
        this.chart = chart;
        const double PlotWidth = FullWidth - LeftWidth;
        axis = new(chart.Slots, 0, PlotWidth - NameWidth, Bottom);
        var largest = chart.Years.SelectMany(year => year.Marks).Where(mark => mark is { Level.HasNumber: true }).Select(mark => Scaled(mark!)).DefaultIfEmpty(0).Max();
        frame = new(Ticks.FromZero(Math.Max(largest, double.Epsilon) * 1.03), PlotWidth - NameWidth, Top, Bottom);
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
            Size = DrawingSize.Half,
            Height = Height,
            LeftWidth = LeftWidth,
            PlotWidth = FullWidth - LeftWidth,
            RightWidth = 0,
            LeftName = chart.LevelAxisName,
            LeftTexts = frame.Texts(LeftWidth - 8, TextAnchor.End),
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

    /// <summary>Each year's name beside its end, moved up or down until no two meet; the latest keeps its place.</summary>
    private IEnumerable<TextShape> Names(List<(int Index, double X, double Y)> ends)
    {
        var labels = new List<TextShape>();
        foreach (var (index, x, y) in ends.OrderBy(end => end.Index))
        {
            var text = chart.Years[index].Year.ToString(CultureInfo.InvariantCulture);
            for (var step = 0; step < 2 * chart.Years.Count; step++)
            {
                var baseline = y + 4 + ((step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * NameHeight);
                var box = TextMetrics.BoxOf(text, x + 7, baseline, TextAnchor.Start);
                if (box.Y >= 0 && box.Bottom <= Bottom && !labels.Any(label => label.Box.Overlaps(box)))
                {
                    labels.Add(new(index == 0 ? Ink.NameText : Ink.TickText, x + 7, baseline, TextAnchor.Start, text, box));
                    break;
                }
            }
        }

        return labels;
    }
}
