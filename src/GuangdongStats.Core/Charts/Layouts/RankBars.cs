using System.Globalization;
using GuangdongStats.Core.Formatting;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places <see cref="Ranking"/>: a row a region, its bar from zero, its number and share behind the bar.</summary>
internal sealed class RankBars(Ranking chart, DrawingSize size)
{
    private const double RowHeight = 34, BarHeight = 18, Top = 8, Gap = 8;
    private readonly double width = DrawingSizes.Width(size);

    public Drawing Draw()
    {
        var names = chart.Marks.Select(mark => mark.Rank is { } rank
            ? string.Create(CultureInfo.InvariantCulture, $"{rank}  {mark.Region.Name.In(chart.Language)}")
            : mark.Region.Name.In(chart.Language)).ToList();
        var values = chart.Marks.Select(ValueText).ToList();
        var nameWidth = Math.Ceiling(names.Max(TextMetrics.Width)) + Gap + 2;
        var valueWidth = Math.Ceiling(values.Max(TextMetrics.Width)) + Gap + Signs.ArrowLength + 2;
        var longest = Math.Max(width - nameWidth - valueWidth, 40);
        var largest = chart.Marks.Max(mark => mark.Level.Value);
        var height = Top + (RowHeight * chart.Marks.Count) + Top;
        var texts = new List<TextShape>();
        var marks = new List<MarkShape>();
        for (var row = 0; row < chart.Marks.Count; row++)
        {
            var mark = chart.Marks[row];
            var middle = Top + (RowHeight * (row + 0.5));
            var length = largest <= 0 ? 0 : Math.Max(longest * mark.Level.Value / largest, 0);
            marks.Add(new(mark.Key, mark.Period, mark.Label, new(0, Top + (RowHeight * row), width, RowHeight),
                Bar(nameWidth, middle - (BarHeight / 2), length, BarHeight, mark.Level.Sign, mark.Level.End)));
            texts.Add(Text(Ink.NameText, nameWidth - Gap, middle + 4, TextAnchor.End, names[row]));
            texts.Add(Text(Ink.LevelText, nameWidth + length + Gap + (mark.Level.End is BoundEnd.None or BoundEnd.About ? 0 : Signs.ArrowLength), middle + 4, TextAnchor.Start, values[row]));
        }

        return new()
        {
            Size = size,
            Height = height,
            LeftWidth = 0,
            PlotWidth = width,
            RightWidth = 0,
            LeftName = chart.LevelAxisName,
            Back = [new(Ink.Baseline, Fill.Solid, new PathData().Move(nameWidth, Top).Down(height - (2 * Top)).ToString())],
            Marks = marks,
            Texts = texts,
            LatestFirst = false,
        };
    }

    /// <summary>A bar to the right; a bound's end is open, with an arrow in the direction in which the true number lies.</summary>
    public static IReadOnlyList<PathShape> Bar(double x, double y, double length, double height, MarkSign sign, BoundEnd end)
    {
        length = Math.Max(length, 0.5);
        var body = new PathData().Move(x, y).Across(length).Down(height).Across(-length).Close().ToString();
        if (end == BoundEnd.None)
        {
            return [new(Ink.Column, Signs.FillOf(sign), body)];
        }

        var (tip, middle) = (x + length, y + (height / 2));
        var edge = new PathData().Move(tip, y).Across(-length).Down(height).Across(length);
        switch (end)
        {
            case BoundEnd.Lower:
                edge.Move(tip - 4, middle).Across(Signs.ArrowLength + 2).By(-4, -3.5).Move(tip + Signs.ArrowLength - 2, middle).By(-4, 3.5);
                break;
            case BoundEnd.Upper:
                edge.Move(tip + Signs.ArrowLength - 2, middle).Across(-Signs.ArrowLength - 1).By(4, -3.5).Move(tip - 3, middle).By(4, 3.5);
                break;
            default:
                edge.Move(tip, y).Raw("q4 ").Number(height / 4).Raw(" 0 ").Number(height / 2).Raw("t0 ").Number(height / 2);
                break;
        }

        return [new(Ink.Column, sign == MarkSign.None ? Fill.Open : Signs.FillOf(sign), body), new(Ink.ColumnEdge, Fill.Hollow, edge.ToString())];
    }

    private string ValueText(RankMark mark)
    {
        var level = NumberText.Level(mark.Level.Figure, chart.Indicator.Unit, chart.Language);
        return mark.Share is { } share ? $"{level}{chart.Language.Choose("，", ", ")}{NumberText.Percent(share, NationalShare.Decimals, chart.Language)}" : level;
    }

    private static TextShape Text(Ink ink, double x, double y, TextAnchor anchor, string text) => new(ink, x, y, anchor, text, TextMetrics.BoxOf(text, x, y, anchor));
}
