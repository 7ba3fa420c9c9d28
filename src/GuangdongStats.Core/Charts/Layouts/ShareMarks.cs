using GuangdongStats.Core.Formatting;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places <see cref="NationalShare"/>: marks on stems, from zero.</summary>
internal sealed class ShareMarks
{
    private const double Top = 14;

    /// <summary>How far both marks of one slot step aside.</summary>
    private const double Aside = 5;

    private readonly NationalShare chart;
    private readonly SlotAxis axis;
    private readonly Frame frame;
    private readonly DrawingSize size;
    private readonly double height, bottom, leftWidth, plotWidth;

    public ShareMarks(NationalShare chart, DrawingSize size)
    {
        (this.chart, this.size, leftWidth) = (chart, size, DrawingSizes.LeftAxis(size));
        plotWidth = DrawingSizes.Width(size) - leftWidth;
        height = size == DrawingSize.Screen ? DrawingSizes.HeightOnScreen : 330;
        bottom = height - SlotAxis.Height;
        // Half a label's width at both ends, so that the first and the last mark are labelled too.
        axis = new(chart.Slots, 10, plotWidth - 34, bottom);
        var largest = chart.Marks.SelectMany(mark => new[]
        {
            (double)(mark.Interval?.High ?? 0),
            mark.Published.HasNumber ? mark.Published.Value * (mark.Published.End == BoundEnd.Lower ? 1.05 : 1) : 0,
        }).DefaultIfEmpty(0).Max();
        frame = new(Ticks.FromZero(Math.Max(largest, 1) * 1.06), plotWidth, Top, bottom);
    }

    public static PathShape PublishedPoint(double x, double y, double radius = 3.4, MarkSign sign = MarkSign.None) =>
        sign is MarkSign.None ? Signs.Point(Ink.PointEdge, x, y, radius, MarkSign.Preliminary, diamond: true) : Signs.Point(Ink.PointEdge, x, y, radius, sign);

    public Drawing Draw()
    {
        var (rules, texts) = axis.Draw(chart.Language);
        var stems = new PathData();
        var labels = new LabelPlacement(new(0, 0, plotWidth, bottom));
        var marks = new List<MarkShape>();
        var known = Enumerable.Range(0, chart.Marks.Count).Where(slot => !chart.Marks[slot].IsEmpty).ToList();
        for (var place = 0; place < known.Count; place++)
        {
            var slot = known[place];
            var mark = chart.Marks[slot];
            var x = axis.Centre(slot);
            var left = place == 0 ? 0 : (axis.Centre(known[place - 1]) + x) / 2;
            var right = place == known.Count - 1 ? plotWidth : (axis.Centre(known[place + 1]) + x) / 2;
            left = Math.Max(left, x - 30);
            right = Math.Min(right, x + 30);
            var both = mark.Computed is not null && mark.Published.HasNumber;
            var shapes = new List<PathShape>(4);
            if (mark is { Computed: { } computed, Interval: { } interval })
            {
                Computed(shapes, stems, labels, both ? x - Aside : x, (double)computed, Math.Max(0, (double)interval.Low!), (double)interval.High!, mark.PartSign);
            }

            if (mark.Published.HasNumber)
            {
                Published(shapes, both ? null : stems, labels, both ? x + Aside : x, mark.Published);
            }

            marks.Add(new(mark.Key, mark.Period, mark.Label, new(left, 0, right - left, bottom), shapes));
        }

        foreach (var slot in Enumerable.Reverse(known))
        {
            var mark = chart.Marks[slot];
            var x = axis.Centre(slot);
            if (mark is { Computed: { } computed, Interval: { } interval })
            {
                var y = frame.Y((double)computed);
                labels.Put(Ink.LevelText, NumberText.Percent(interval, NationalShare.Decimals, chart.Language), true, (x, y - 10), (x, y + 21), (x, y - 24));
            }
            else
            {
                var y = frame.Y(mark.Published.Value);
                var above = y - (mark.Published.End == BoundEnd.Lower ? Signs.ArrowLength + 4 : 10);
                labels.Put(Ink.GrowthText, NumberText.Share(mark.Published.Figure, chart.Language), true, (x, above), (x, y + 21));
            }
        }

        return new()
        {
            Size = size,
            Height = height,
            LeftWidth = leftWidth,
            PlotWidth = plotWidth,
            RightWidth = 0,
            LeftName = chart.AxisName,
            LeftTexts = frame.Texts(leftWidth - 8, TextAnchor.End),
            Back = [.. frame.Grid(), .. rules, new(Ink.Stem, Fill.Solid, stems.ToString())],
            Marks = marks,
            Texts = [.. texts, .. labels.Placed],
        };
    }

    private void Computed(List<PathShape> shapes, PathData stems, LabelPlacement labels, double x, double value, double low, double high, MarkSign sign)
    {
        var y = frame.Y(value);
        stems.Move(x, bottom).Down(y - bottom);
        shapes.Add(new(Ink.Interval, Fill.Hollow, new PathData().Move(x, frame.Y(low)).Down(frame.Y(high) - frame.Y(low))
            .Move(x - 3, frame.Y(low)).Across(6).Move(x - 3, frame.Y(high)).Across(6).ToString()));
        // Filled, because it is computed: being preliminary, as all national levels of the year are, is said in words.
        shapes.Add(Signs.Point(Ink.Column, x, y, 4.2, sign == MarkSign.Preliminary ? MarkSign.None : sign));
        labels.Avoid(new(x - 5, y - 5, 10, 10));
    }

    private void Published(List<PathShape> shapes, PathData? stems, LabelPlacement labels, double x, Charted published)
    {
        var y = frame.Y(published.Value);
        stems?.Move(x, bottom).Down(y - bottom);
        shapes.Add(PublishedPoint(x, y, sign: published.Sign));
        labels.Avoid(new(x - 5, y - 5, 10, 10));
        if (Signs.PointArrow(Ink.PointEdge, x, y, published.End) is { } arrow)
        {
            shapes.Add(arrow);
            labels.Avoid(published.End == BoundEnd.Upper ? new Box(x - 4, y, 8, Signs.ArrowLength) : new(x - 4, y - Signs.ArrowLength, 8, Signs.ArrowLength));
        }
    }
}
