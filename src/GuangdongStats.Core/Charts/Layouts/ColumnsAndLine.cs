using GuangdongStats.Core.Formatting;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places <see cref="OutputAndGrowth"/>: columns for levels, a line or points for growth over the same grid.</summary>
internal sealed class ColumnsAndLine
{
    private const double Height = 384, Top = 12, LeftWidth = 56, RightWidth = 52, FullWidth = 960;
    private const double Bottom = Height - SlotAxis.Height;

    /// <summary>A column is at most this wide, and the air to the next one at least this part of the distance.</summary>
    private const double WidestColumn = 30, Filling = 0.66;

    /// <summary>Closer slots carry no rings on their line, only dots.</summary>
    private const double RingPitch = 13;

    private readonly OutputAndGrowth chart;
    private readonly SlotAxis axis;
    private readonly AlignedAxes axes;
    private readonly double plotWidth;
    private readonly bool hasLevel, hasGrowth;

    public ColumnsAndLine(OutputAndGrowth chart)
    {
        this.chart = chart;
        var marks = chart.Rows.SelectMany(row => row.Marks).ToList();
        var levels = marks.Where(m => m.Level.HasNumber).Select(Scaled).ToList();
        var growths = marks.Where(m => m.Growth.HasNumber).Select(m => m.Growth.Value).ToList();
        (hasLevel, hasGrowth) = (levels.Count > 0, growths.Count > 0);
        // A bound's arrow and its label need more room over the column.
        var highest = marks.Where(m => m.Level.HasNumber).Select(m => Scaled(m) * (m.Level.End == BoundEnd.None ? 1 : 1.05)).DefaultIfEmpty(0).Max();
        axes = AlignedAxes.Choose(hasLevel ? highest : null, hasGrowth ? (growths.Min(), growths.Max()) : null);
        plotWidth = FullWidth - (hasLevel ? LeftWidth : 0) - (hasGrowth ? RightWidth : 0);
        axis = new(chart.Slots, 0, plotWidth, Bottom);
    }

    public Drawing Draw()
    {
        var (rules, axisTexts) = axis.Draw(chart.Language);
        var labels = new LabelPlacement(new(0, 0, plotWidth, Bottom));
        var back = Grid();
        back.AddRange(rules);
        var widths = ColumnWidths();
        var dashes = new PathData();
        var marks = new List<MarkShape>(chart.Slots.Count * chart.Rows.Count);
        for (var slot = 0; slot < chart.Slots.Count; slot++)
        {
            for (var row = 0; row < chart.Rows.Count; row++)
            {
                if (Mark(slot, row, widths, dashes, labels) is { } mark)
                {
                    marks.Add(mark);
                }
            }
        }

        foreach (var row in chart.Rows)
        {
            if (Line(row, labels) is { } line)
            {
                back.Add(line);
            }
        }

        if (!dashes.IsEmpty)
        {
            back.Add(new(Ink.Dash, Fill.Solid, dashes.ToString()));
        }

        PutLabels(labels, widths);
        return new()
        {
            Size = DrawingSize.Full,
            Height = Height,
            LeftWidth = hasLevel ? LeftWidth : 0,
            PlotWidth = plotWidth,
            RightWidth = hasGrowth ? RightWidth : 0,
            LeftName = hasLevel ? chart.LevelAxisName : "",
            RightName = hasGrowth ? chart.GrowthAxisName : "",
            LeftTexts = hasLevel ? AxisTexts(axes.Level!.Value, LeftWidth - 8, TextAnchor.End) : [],
            RightTexts = hasGrowth ? AxisTexts(axes.Growth!.Value, 8, TextAnchor.Start) : [],
            Back = back,
            Marks = marks,
            Texts = [.. axisTexts, .. labels.Placed],
        };
    }

    private double Scaled(SlotMark mark) => mark.Level.Value / (double)chart.Scale.Divisor;

    private double LevelY(SlotMark mark) => Y(axes.Level!.Value.Fraction(Scaled(mark)));

    private double GrowthY(SlotMark mark) => Y(axes.Growth!.Value.Fraction(mark.Growth.Value));

    private static double Y(double fraction) => Bottom - (fraction * (Bottom - Top));

    private List<PathShape> Grid()
    {
        var grid = new PathData();
        for (var tick = 1; tick <= axes.Intervals; tick++)
        {
            grid.Move(0, Y((double)tick / axes.Intervals)).Across(plotWidth);
        }

        List<PathShape> back = [new(Ink.Grid, Fill.Solid, grid.ToString()), new(Ink.Baseline, Fill.Solid, new PathData().Move(0, Bottom).Across(plotWidth).ToString())];
        if (hasGrowth && axes.ZeroIndex > 0)
        {
            back.Add(new(Ink.ZeroLine, Fill.Solid, new PathData().Move(0, Y((double)axes.ZeroIndex / axes.Intervals)).Across(plotWidth).ToString()));
        }

        return back;
    }

    private static List<TextShape> AxisTexts(Ticks ticks, double x, TextAnchor anchor) =>
        [.. Enumerable.Range(0, ticks.Intervals + 1).Select(tick =>
        {
            var (text, y) = (ticks.Text(tick), Y((double)tick / ticks.Intervals) + 4);
            return new TextShape(Ink.TickText, x, y, anchor, text, TextMetrics.BoxOf(text, x, y, anchor));
        })];

    /// <summary>Where each region's columns stand beside the slot's centre and how wide all of them are.</summary>
    private (double Width, double[] Offsets) ColumnWidths()
    {
        var occupied = Enumerable.Range(0, chart.Slots.Count).Where(slot => chart.Rows.Any(row => row.Marks[slot].Level.HasNumber)).ToList();
        var nearest = occupied.Zip(occupied.Skip(1), (a, b) => b - a).DefaultIfEmpty(4).Min() * axis.Pitch;
        var beside = chart.Rows.Count(row => row.Marks.Any(mark => mark.Level.HasNumber));
        var width = Math.Max(1, Math.Min(WidestColumn, nearest * Filling / Math.Max(beside, 1)));
        var offsets = new double[chart.Rows.Count];
        var place = 0;
        for (var row = 0; row < chart.Rows.Count; row++)
        {
            offsets[row] = (place - (beside / 2.0)) * width;
            place += chart.Rows[row].Marks.Any(mark => mark.Level.HasNumber) ? 1 : 0;
        }

        return (width, offsets);
    }

    private MarkShape? Mark(int slot, int row, (double Width, double[] Offsets) columns, PathData dashes, LabelPlacement labels)
    {
        var mark = chart.Rows[row].Marks[slot];
        var isBeside = row > 0;
        if (isBeside && mark.IsEmpty)
        {
            return null;
        }

        var inks = InksOf(row);
        var shapes = new List<PathShape>(3);
        var centre = axis.Centre(slot);
        if (mark.Level.HasNumber)
        {
            var (x, top) = (centre + columns.Offsets[row], LevelY(mark));
            Signs.Column(shapes, inks.Column, inks.Edge, x, columns.Width, top, Bottom, mark.Level.Sign, mark.Level.End);
            labels.AvoidColumn(new(x, top - (mark.Level.End == BoundEnd.None ? 0 : Signs.ArrowLength), columns.Width, Bottom - top));
        }
        else if (hasLevel || mark.IsEmpty)
        {
            var length = Math.Min(6, axis.Pitch * 0.5);
            dashes.Move(centre - (length / 2), Bottom - 5).Across(length);
        }

        if (mark.Growth.HasNumber)
        {
            var y = GrowthY(mark);
            var radius = isBeside || axis.Pitch >= RingPitch || !IsOnLine(chart.Rows[row], slot) ? 3.2 : 1.7;
            shapes.Add(Signs.Point(inks.Point, centre, y, radius, mark.Growth.Sign, isBeside));
            if (Signs.PointArrow(inks.Point, centre, y, mark.Growth.End) is { } arrow)
            {
                shapes.Add(arrow);
            }

            labels.Avoid(new(centre - 4, y - 4, 8, 8));
        }

        var shared = chart.Rows.Count > 1 && !chart.Rows[1].Marks[slot].IsEmpty;
        var hit = !shared ? new Box(axis.Start(slot), 0, axis.Pitch, Bottom)
            : new Box(axis.Start(slot) + (isBeside ? axis.Pitch / 2 : 0), 0, axis.Pitch / 2, Bottom);
        return new(mark.Key, mark.Period, mark.Label, hit, shapes);
    }

    /// <summary>Joins neighbouring slots whose growth is a number of its own; a gap and a bound break it. The region beside has points only.</summary>
    private PathShape? Line(RegionMarks row, LabelPlacement labels)
    {
        if (!ReferenceEquals(row, chart.Rows[0]))
        {
            return null;
        }

        var path = new PathData();
        for (var slot = 1; slot < row.Marks.Count; slot++)
        {
            if (!Joins(row, slot))
            {
                continue;
            }

            var (x1, y1, x2, y2) = (axis.Centre(slot - 1), GrowthY(row.Marks[slot - 1]), axis.Centre(slot), GrowthY(row.Marks[slot]));
            if (slot == 1 || !Joins(row, slot - 1))
            {
                path.Move(x1, y1);
            }

            path.Line(x2, y2);
            labels.Avoid(x1, y1, x2, y2);
        }

        return path.IsEmpty ? null : new(InksOf(0).Line, Fill.Hollow, path.ToString());
    }

    private static bool Joins(RegionMarks row, int slot) =>
        slot > 0 && slot < row.Marks.Count && row.Marks[slot - 1].Growth is { HasNumber: true, End: BoundEnd.None } && row.Marks[slot].Growth is { HasNumber: true, End: BoundEnd.None };

    private static bool IsOnLine(RegionMarks row, int slot) => Joins(row, slot) || Joins(row, slot + 1);

    private (Ink Column, Ink Edge, Ink Line, Ink Point) InksOf(int row) => chart.Rows.Count > 1 && row == 0
        ? (Ink.NationColumn, Ink.NationColumnEdge, Ink.NationLine, Ink.NationPoint)
        : (Ink.Column, Ink.ColumnEdge, Ink.Line, Ink.Point);

    /// <summary>
    /// The last slot's labels first, then those of full years, then the rest, the newest first. Where the rest would be labelled only
    /// here and there it is not labelled at all.
    /// </summary>
    private void PutLabels(LabelPlacement labels, (double Width, double[] Offsets) columns)
    {
        var slots = Enumerable.Range(0, chart.Slots.Count).Reverse().ToList();
        foreach (var row in Enumerable.Range(0, chart.Rows.Count).Reverse())
        {
            var marks = chart.Rows[row].Marks;
            var known = slots.Where(slot => !marks[slot].IsEmpty).ToList();
            foreach (var slot in known.Where((slot, place) => place == 0 || chart.Slots[slot].IsFullYear || IsRoomy(marks, slot)))
            {
                Put(slot, row);
            }
        }

        bool IsRoomy(IReadOnlyList<SlotMark> marks, int slot)
        {
            var near = (int)Math.Floor(30 / axis.Pitch);
            for (var other = Math.Max(0, slot - near); other <= Math.Min(marks.Count - 1, slot + near); other++)
            {
                if (other != slot && !marks[other].IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }

        void Put(int slot, int row)
        {
            var mark = chart.Rows[row].Marks[slot];
            var centre = axis.Centre(slot);
            if (mark.Level.HasNumber)
            {
                var top = LevelY(mark) - (mark.Level.End == BoundEnd.None ? 0 : Signs.ArrowLength);
                labels.Put(Ink.LevelText, chart.ShortLevel(mark.Level.Figure), centre + columns.Offsets[row] + (columns.Width / 2), false, top - 5);
            }

            if (mark.Growth.HasNumber)
            {
                var y = GrowthY(mark);
                labels.Put(Ink.GrowthText, NumberText.Growth(mark.Growth.Figure, chart.Language), centre, true, y - 8, y + 17);
            }
        }
    }
}
