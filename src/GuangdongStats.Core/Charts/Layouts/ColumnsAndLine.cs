namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places <see cref="OutputAndGrowth"/>: columns for levels, a line or points for growth over the same grid.</summary>
internal sealed class ColumnsAndLine
{
    private const double Top = 12, RightWidth = 52;

    /// <summary>A column is at most this wide, and the air to the next one at least this part of the distance.</summary>
    private const double WidestColumn = 30, Filling = 0.66, SparseFilling = 0.84;

    /// <summary>Numbers further apart than this are all labelled.</summary>
    private const double RoomyDistance = 26;

    /// <summary>So few numbers are all labelled where labels find room.</summary>
    private const int FewNumbers = 16;

    /// <summary>Shorter runs of points keep full rings however close they are.</summary>
    private const int LongRun = 4;

    /// <summary>Closer slots carry no rings on their line, only dots.</summary>
    private const double RingPitch = 13;

    private readonly OutputAndGrowth chart;
    private readonly DrawingSize size;
    private readonly double height, bottom, leftWidth;
    private readonly SlotAxis axis;
    private readonly AlignedAxes axes;
    private readonly double plotWidth;
    private readonly bool hasLevel, hasGrowth;
    private readonly (double Width, double GroupWidth, double?[] Offsets) columns;

    public ColumnsAndLine(OutputAndGrowth chart, DrawingSize size)
    {
        (this.chart, this.size, leftWidth) = (chart, size, DrawingSizes.LeftAxis(size));
        height = size == DrawingSize.Screen ? DrawingSizes.HeightOnScreen : 384;
        bottom = height - SlotAxis.Height;
        var marks = chart.Rows.SelectMany(row => row.Marks).ToList();
        var levels = marks.Where(m => m.Level.HasNumber).Select(Scaled).ToList();
        var growths = marks.Where(m => m.Growth.HasNumber).Select(m => m.Growth.Value).ToList();
        (hasLevel, hasGrowth) = (levels.Count > 0, growths.Count > 0);
        // A bound's arrow and its label need more room over the column.
        var highest = marks.Where(m => m.Level.HasNumber).Select(m => Scaled(m) * (m.Level.End == BoundEnd.None ? 1 : 1.05)).DefaultIfEmpty(0).Max();
        axes = AlignedAxes.Choose(hasLevel ? highest : null, hasGrowth ? (growths.Min(), growths.Max()) : null);
        plotWidth = DrawingSizes.Width(size) - (hasLevel ? leftWidth : 0) - (hasGrowth ? RightWidth : 0);
        columns = PlaceColumns(plotWidth / chart.Slots.Count);
        // Columns of a thin series are wider than their slot, and so are the arrows of a dense one: the outermost must not leave the plot.
        var margin = Math.Max(0, (columns.GroupWidth + Math.Max(0, Signs.Breadth - columns.Width) - (plotWidth / chart.Slots.Count)) / 2);
        axis = new(chart.Slots, margin, plotWidth - (2 * margin), bottom);
    }

    public Drawing Draw()
    {
        var (rules, axisTexts) = axis.Draw(chart.Language);
        var labels = new LabelPlacement(new(0, 0, plotWidth, bottom));
        var back = Grid();
        back.AddRange(rules);
        var dashes = new PathData();
        var marks = new List<MarkShape>(chart.Slots.Count * chart.Rows.Count);
        for (var slot = 0; slot < chart.Slots.Count; slot++)
        {
            for (var row = 0; row < chart.Rows.Count; row++)
            {
                if (Mark(slot, row, dashes, labels) is { } mark)
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

        PutLabels(labels);
        return new()
        {
            Size = size,
            Height = height,
            LeftWidth = hasLevel ? leftWidth : 0,
            PlotWidth = plotWidth,
            RightWidth = hasGrowth ? RightWidth : 0,
            LeftName = hasLevel ? chart.LevelAxisName : "",
            RightName = hasGrowth ? chart.GrowthAxisName : "",
            LeftTexts = hasLevel ? AxisTexts(axes.Level!.Value, leftWidth - 8, TextAnchor.End) : [],
            RightTexts = hasGrowth ? AxisTexts(axes.Growth!.Value, 10, TextAnchor.Start) : [],
            Back = back,
            Marks = marks,
            Texts = [.. axisTexts, .. labels.Placed],
        };
    }

    private double Scaled(SlotMark mark) => mark.Level.Value / (double)chart.Scale.Divisor;

    private double LevelY(SlotMark mark) => Y(axes.Level!.Value.Fraction(Scaled(mark)));

    private double GrowthY(SlotMark mark) => Y(axes.Growth!.Value.Fraction(mark.Growth.Value));

    private double Y(double fraction) => bottom - (fraction * (bottom - Top));

    private List<PathShape> Grid()
    {
        var grid = new PathData();
        for (var tick = 1; tick <= axes.Intervals; tick++)
        {
            grid.Move(0, Y((double)tick / axes.Intervals)).Across(plotWidth);
        }

        List<PathShape> back = [new(Ink.Grid, Fill.Solid, grid.ToString()), new(Ink.Baseline, Fill.Solid, new PathData().Move(0, bottom).Across(plotWidth).ToString())];
        if (hasGrowth && axes.ZeroIndex > 0)
        {
            back.Add(new(Ink.ZeroLine, Fill.Solid, new PathData().Move(0, Y((double)axes.ZeroIndex / axes.Intervals)).Across(plotWidth).ToString()));
        }

        return back;
    }

    private List<TextShape> AxisTexts(Ticks ticks, double x, TextAnchor anchor) =>
        [.. Enumerable.Range(0, ticks.Intervals + 1).Select(tick =>
        {
            var (text, y) = (ticks.Text(tick), Y((double)tick / ticks.Intervals) + 4);
            return new TextShape(Ink.TickText, x, y, anchor, text, TextMetrics.BoxOf(text, x, y, anchor));
        })];

    /// <summary>How wide all columns are, and where each region's begin beside the slot's centre; null for a region without any.</summary>
    private (double Width, double GroupWidth, double?[] Offsets) PlaceColumns(double pitch)
    {
        var occupied = Enumerable.Range(0, chart.Slots.Count).Where(slot => chart.Rows.Any(row => row.Marks[slot].Level.HasNumber)).ToList();
        var nearest = occupied.Zip(occupied.Skip(1), (a, b) => b - a).DefaultIfEmpty(chart.Slots.Count).Min() * pitch;
        var filling = occupied.Count * 2 < chart.Slots.Count ? SparseFilling : Filling;
        var withLevel = chart.Rows.Select(row => row.Marks.Any(mark => mark.Level.HasNumber)).ToList();
        var beside = Math.Max(1, withLevel.Count(has => has));
        var width = Math.Max(1, Math.Min(WidestColumn, nearest * filling / beside));
        var offsets = new double?[chart.Rows.Count];
        for (var (row, place) = (0, 0); row < offsets.Length; row++)
        {
            offsets[row] = withLevel[row] ? (place++ - (beside / 2.0)) * width : null;
        }

        return (width, occupied.Count == 0 ? width : width * beside, offsets);
    }

    private MarkShape? Mark(int slot, int row, PathData dashes, LabelPlacement labels)
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
            var (x, top) = (centre + columns.Offsets[row]!.Value, LevelY(mark));
            Signs.Column(shapes, inks.Column, inks.Edge, x, columns.Width, top, bottom, mark.Level.Sign, mark.Level.End);
            labels.AvoidColumn(new(x, top - (mark.Level.End == BoundEnd.None ? 0 : Signs.ArrowLength), columns.Width, bottom - top));
        }
        else if (columns.Offsets[row] is not null || mark.IsEmpty)
        {
            var length = Math.Min(5, axis.Pitch * 0.4);
            var middle = centre + (columns.Offsets[row] + (columns.Width / 2) ?? 0);
            dashes.Move(middle - (length / 2), bottom - 5).Across(length);
        }

        if (mark.Growth.HasNumber)
        {
            var y = GrowthY(mark);
            var radius = isBeside || axis.Pitch >= RingPitch || RunLength(chart.Rows[row], slot) < LongRun ? 3.2 : 1.7;
            shapes.Add(Signs.Point(inks.Point, centre, y, radius, mark.Growth.Sign, isBeside));
            if (Signs.PointArrow(inks.Point, centre, y, mark.Growth.End) is { } arrow)
            {
                shapes.Add(arrow);
            }

            labels.Avoid(new(centre - 4, y - 4, 8, 8));
        }

        var shared = chart.Rows.Count > 1 && !chart.Rows[1].Marks[slot].IsEmpty;
        var hit = !shared ? new Box(axis.Start(slot), 0, axis.Pitch, bottom)
            : new Box(axis.Start(slot) + (isBeside ? axis.Pitch / 2 : 0), 0, axis.Pitch / 2, bottom);
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

    /// <summary>How many points are joined with this one, up to <see cref="LongRun"/> on each side, and itself.</summary>
    private static int RunLength(RegionMarks row, int slot)
    {
        var (first, last) = (slot, slot);
        while (slot - first < LongRun && Joins(row, first))
        {
            first--;
        }

        while (last - slot < LongRun && Joins(row, last + 1))
        {
            last++;
        }

        return last - first + 1;
    }

    private (Ink Column, Ink Edge, Ink Line, Ink Point) InksOf(int row) => chart.Rows.Count > 1 && row == 0
        ? (Ink.NationColumn, Ink.NationColumnEdge, Ink.NationLine, Ink.NationPoint)
        : (Ink.Column, Ink.ColumnEdge, Ink.Line, Ink.Point);

    /// <summary>
    /// The latest numbers first, then full years, the highest and the lowest growth, and numbers with room around them, the newest first. The others have no
    /// label: one here and there says nothing. Of a nation behind a region only the latest and the full years are labelled.
    /// </summary>
    private void PutLabels(LabelPlacement labels)
    {
        foreach (var row in Enumerable.Range(0, chart.Rows.Count).Reverse())
        {
            var marks = chart.Rows[row].Marks;
            var levels = Enumerable.Range(0, marks.Count).Where(slot => marks[slot].Level.HasNumber).Reverse().ToList();
            var growths = Enumerable.Range(0, marks.Count).Where(slot => marks[slot].Growth.HasNumber).Reverse().ToList();
            foreach (var slot in Chosen(row, levels, []))
            {
                var mark = marks[slot];
                var top = LevelY(mark) - (mark.Level.End == BoundEnd.None ? 0 : Signs.ArrowLength);
                var text = chart.ShortLevel(mark.Level.Figure);
                var x = axis.Centre(slot) + columns.Offsets[row]!.Value + (columns.Width / 2);
                var aside = (TextMetrics.Width(text) + columns.Width) / 2 + 4;
                (double, double)[] places = levels.Count > FewNumbers ? [(x, top - 5)] : [(x, top - 5), (x + aside, LevelY(mark) + 10), (x - aside, LevelY(mark) + 10)];
                labels.Put(Ink.LevelText, text, row > 0, places);
            }

            int[] extremes = IsBackground(row) || growths.Count == 0 ? [] : [growths.MaxBy(slot => marks[slot].Growth.Value), growths.MinBy(slot => marks[slot].Growth.Value)];
            foreach (var slot in Chosen(row, growths, extremes))
            {
                var (x, y) = (axis.Centre(slot), GrowthY(marks[slot]));
                var text = marks[slot].GrowthText;
                var beside = (TextMetrics.Width(text) / 2) + 7;
                var above = y - 8 - (marks[slot].Growth.End is BoundEnd.Lower or BoundEnd.About ? Signs.ArrowLength : 0);
                (double, double)[] places = growths.Count > FewNumbers ? [(x, above), (x, y + 17)] : [(x, above), (x, y + 17), (x + beside, y + 4), (x - beside, y + 4)];
                labels.Put(Ink.GrowthText, text, slot == growths[0], places);
            }
        }

        IEnumerable<int> Chosen(int row, List<int> known, int[] extremes) => known.Take(1)
            .Concat(known.Where(slot => chart.Slots[slot].IsFullYear))
            .Concat(extremes)
            .Concat(IsBackground(row) ? [] : known.Where((slot, place) => known.Count <= FewNumbers || IsRoomy(known, place)))
            .Distinct();

        bool IsBackground(int row) => chart.Rows.Count > 1 && row == 0;

        bool IsRoomy(List<int> known, int place) =>
            (place == 0 || (known[place - 1] - known[place]) * axis.Pitch >= RoomyDistance) && (place == known.Count - 1 || (known[place] - known[place + 1]) * axis.Pitch >= RoomyDistance);
    }
}
