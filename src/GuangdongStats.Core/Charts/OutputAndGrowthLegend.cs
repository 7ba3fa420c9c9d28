using GuangdongStats.Core.Charts.Layouts;

namespace GuangdongStats.Core.Charts;

/// <summary>What the signs in a chart of columns and growth mean: only those that it holds.</summary>
internal static class OutputAndGrowthLegend
{
    private const double Middle = LegendEntry.Width / 2.0, Foot = LegendEntry.Height - 1;

    public static IReadOnlyList<LegendEntry> Of(OutputAndGrowth chart)
    {
        var language = chart.Language;
        var several = chart.Rows.Count > 1;
        var level = ChartWords.LevelWord(chart.Indicator, language);
        var growth = ChartWords.GrowthWord(language);
        var entries = new List<LegendEntry>();
        for (var index = 0; index < chart.Rows.Count; index++)
        {
            var row = chart.Rows[index];
            var isNation = several && index == 0;
            var name = several ? row.Region.Name.In(language) + language.Choose("", ": ") : "";
            if (row.Marks.Any(mark => mark.Level.HasNumber))
            {
                // Where every column of a region bears one sign its swatch bears it too.
                var sign = Common(row.Marks.Where(mark => mark.Level.HasNumber).Select(mark => mark.Level.Sign));
                entries.Add(new(Column(isNation ? Ink.NationColumn : Ink.Column, sign), name + (several ? language.Choose(level, level.ToLowerInvariant()) : level)));
            }

            if (row.Marks.Any(mark => mark.Growth.HasNumber))
            {
                var sign = Common(row.Marks.Where(mark => mark.Growth.HasNumber).Select(mark => mark.Growth.Sign));
                var (line, point) = isNation ? (Ink.NationLine, Ink.NationPoint) : (Ink.Line, Ink.Point);
                List<PathShape> swatch = [];
                if (index == 0)
                {
                    swatch.Add(new(line, Fill.Hollow, "M1 7H23"));
                }

                swatch.Add(Signs.Point(point, Middle, 7, 3.2, sign, index > 0));
                entries.Add(new(swatch, name + growth));
            }
        }

        var marks = chart.Rows.SelectMany(row => row.Marks).ToList();
        foreach (var sign in new[] { MarkSign.Preliminary, MarkSign.Estimate, MarkSign.LowConfidence })
        {
            var column = marks.Any(mark => mark.Level.HasNumber && mark.Level.Sign == sign);
            var point = marks.Any(mark => mark.Growth.HasNumber && mark.Growth.Sign == sign);
            if (column || point)
            {
                List<PathShape> swatch = [];
                if (column)
                {
                    var onlyNation = several && !chart.Rows[1].Marks.Any(mark => mark.Level.HasNumber && mark.Level.Sign == sign);
                    swatch.AddRange(Column(onlyNation ? Ink.NationColumn : Ink.Column, sign, point ? 1 : 6));
                }

                if (point)
                {
                    var onlyNation = several && !chart.Rows[1].Marks.Any(mark => mark.Growth.HasNumber && mark.Growth.Sign == sign);
                    swatch.Add(Signs.Point(onlyNation ? Ink.NationPoint : Ink.Point, column ? 19 : Middle, 7, 3.2, sign));
                }

                entries.Add(new(swatch, ChartWords.SignWords(sign, language)));
            }
        }

        foreach (var (end, words) in new[]
        {
            (BoundEnd.Lower, language.Choose("下限（超、以上）", "lower bound (over, at least)")),
            (BoundEnd.Upper, language.Choose("上限（近、不足）", "upper bound (nearly, under)")),
            (BoundEnd.About, language.Choose("约数", "about")),
        })
        {
            if (marks.Any(mark => mark.Level.End == end))
            {
                entries.Add(new(Bound(end), words));
            }
            else if (marks.Any(mark => mark.Growth.End == end))
            {
                entries.Add(new([Signs.Point(Ink.Point, Middle, 7, 2.5, MarkSign.None), Signs.PointArrow(Ink.Point, Middle, 7, end)!.Value], words));
            }
        }

        if (marks.Any(mark => mark.IsEmpty))
        {
            entries.Add(new([new(Ink.Dash, Fill.Solid, "M8 9H16")], language.Choose("无数据", "no figure")));
        }

        return entries;
    }

    private static MarkSign Common(IEnumerable<MarkSign> signs) => signs.Distinct().ToList() is [var only] ? only : MarkSign.None;

    private static IReadOnlyList<PathShape> Column(Ink ink, MarkSign sign, double x = 6)
    {
        var shapes = new List<PathShape>();
        Signs.Column(shapes, ink, Ink.ColumnEdge, x, 12, 2, Foot, sign, BoundEnd.None);
        return shapes;
    }

    private static IReadOnlyList<PathShape> Bound(BoundEnd end)
    {
        var shapes = new List<PathShape>();
        Signs.Column(shapes, Ink.Column, Ink.ColumnEdge, 7, 10, end == BoundEnd.About ? 7 : Signs.ArrowLength - 1, Foot + 1, MarkSign.None, end);
        return shapes;
    }
}
