using System.Globalization;
using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;

namespace GuangdongStats.Core.Tests.Charts;

/// <summary>Series for charts, and what a drawing may never do.</summary>
internal static class Drawn
{
    public static Indicator Robots { get; } = new(
        "made-up-robots", new("机器人产量", "Output of robots"), IndicatorKind.Flow, Some.Sets, "robots", true, default, 0, IsMonthlyOutput: true);

    public static Region Province { get; } = new("440000", new("广东省", "Guangdong"), RegionLevel.Province, Region.NationCode);

    public static Region Nation { get; } = new(Region.NationCode, new("全国", "China"), RegionLevel.Nation, null);

    public static Observation Row(
        string slug,
        Measure measure,
        Figure figure,
        Region? region = null,
        Basis basis = Basis.Reported,
        Status status = Status.AsPublished,
        Confidence confidence = Confidence.Normal,
        string source = "a",
        string day = "2026-09-20") => new(
            Robots.Code, (region ?? Province).Code, Period.Parse(slug), measure, figure, basis, status,
            new(source, "title", "publisher " + source, "https://example.org", day, "zh", SourceKind.Press, confidence, ""),
            1, ReleaseTime.Parse(day, Period.Parse(slug), false), "");

    public static Observation Level(string slug, decimal value, Region? region = null) => Row(slug, Measure.Level, Figure.Exact(value, 1), region);

    public static Observation Growth(string slug, decimal percent, Region? region = null) => Row(slug, Measure.Growth, Figure.Exact(percent, 0.1m), region);

    public static Series Series(Span span, params IEnumerable<Observation> rows) => Of(Province, span, rows);

    public static Series Of(Region region, Span span, params IEnumerable<Observation> rows) =>
        Core.Observations.Series.Build(new(Robots.Code, region.Code, span), Robots, rows.Where(row => row.Period.Span == span && row.Region == region.Code));

    public static PeriodRange Range(string from, string to) => new(Period.Parse(from), Period.Parse(to));

    public static OutputAndGrowth Output(PeriodRange range, params IEnumerable<Observation> rows) =>
        OutputAndGrowth.Build(Robots, Province, range, Series(range.Span, rows), range.Span == Span.Month ? Series(Span.YearToDate, rows) : null, Language.Chinese);

    private static Gen<(int Level, int Growth, int Kind, int Sign, int Gap)> AnyRow { get; } =
        Gen.Select(Gen.Int[0, 1000], Gen.Int[-900, 3000], Gen.Int[0, 12], Gen.Int[0, 9], Gen.Int[0, 9]);

    /// <summary>One to 130 slots of any figures, signs, bounds and gaps.</summary>
    public static Gen<(PeriodRange Range, List<Observation> Rows)> AnySeries { get; } =
        Gen.Select(Gen.Int[2000, 2020], Gen.Int[1, 12], Gen.Int[1, 140], Gen.Int[0, 9], Gen.Int[1, 9]).SelectMany((year, month, months, gaps, size) =>
        {
            var from = Period.YearToDate(year, Math.Max(2, month));
            var range = new PeriodRange(from, from.Plus(months));
            var slots = range.Slots();
            return AnyRow.Array[slots.Count].Select(any => (range, slots.Zip(any).SelectMany(pair => RowsOf(pair.First, pair.Second, gaps, (decimal)Math.Pow(10, size))).ToList()));
        });

    /// <summary>Its path's points and control points, in the plot's frame.</summary>
    public static IEnumerable<(double X, double Y)> Points(string path)
    {
        double x = 0, y = 0, startX = 0, startY = 0;
        var place = 0;
        var command = ' ';
        while (place < path.Length)
        {
            if (char.IsAsciiLetter(path[place]))
            {
                command = path[place++];
            }

            switch (command)
            {
                case 'M' or 'L':
                    (x, y) = (Number(), Number());
                    if (command == 'M')
                    {
                        (startX, startY) = (x, y);
                    }

                    break;
                case 'l' or 't':
                    (x, y) = (x + Number(), y + Number());
                    break;
                case 'h':
                    x += Number();
                    break;
                case 'v':
                    y += Number();
                    break;
                case 'q':
                    yield return (x + Number(), y + (Number() / 2)); // A quadratic reaches half way to its control point.
                    (x, y) = (x + Number(), y + Number());
                    break;
                case 'a':
                    var radius = Number();
                    _ = (Number(), Number(), Number(), Number());
                    var (dx, dy) = (Number(), Number());
                    yield return (x + (dx / 2), y - radius);
                    yield return (x + (dx / 2), y + radius);
                    (x, y) = (x + dx, y + dy);
                    break;
                case 'z':
                    (x, y) = (startX, startY);
                    break;
                default:
                    throw new FormatException($"'{command}' in {path}");
            }

            yield return (x, y);
        }

        double Number()
        {
            while (path[place] == ' ')
            {
                place++;
            }

            var start = place;
            place += path[place] == '-' ? 1 : 0;
            while (place < path.Length && (char.IsAsciiDigit(path[place]) || path[place] == '.'))
            {
                place++;
            }

            return double.Parse(path.AsSpan(start, place - start), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Everything inside its frame, no two texts on one another.</summary>
    public static void IsWellPlaced(Drawing drawing)
    {
        var frame = drawing.PlotFrame;
        foreach (var path in drawing.Back.Concat(drawing.Marks.SelectMany(mark => mark.Shapes)))
        {
            foreach (var (x, y) in Points(path.Path))
            {
                Check(x >= -1 && x <= frame.Right + 1 && y >= -1 && y <= frame.Bottom + 1, $"{path.Ink} at {x}, {y} leaves {frame}: {path.Path}");
            }
        }

        foreach (var mark in drawing.Marks)
        {
            Check(new Box(-0.1, -0.1, frame.Width + 0.2, frame.Height + 0.2).Holds(mark.Hit), $"{mark.Label} is hit at {mark.Hit}, outside {frame}");
        }

        AreApart(drawing.Texts, frame);
        AreApart(drawing.LeftTexts, new(0, 0, drawing.LeftWidth, drawing.Height));
        AreApart(drawing.RightTexts, new(0, 0, drawing.RightWidth, drawing.Height));
    }

    private static void AreApart(IReadOnlyList<TextShape> texts, Box frame)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            Check(new Box(-0.1, -0.1, frame.Width + 0.2, frame.Height + 0.2).Holds(texts[i].Box), $"'{texts[i].Text}' at {texts[i].Box} leaves {frame}");
            for (var j = i + 1; j < texts.Count; j++)
            {
                Check(!texts[i].Box.Overlaps(texts[j].Box), $"'{texts[i].Text}' and '{texts[j].Text}' overlap");
            }
        }
    }

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private static IEnumerable<Observation> RowsOf(Period slot, (int Level, int Growth, int Kind, int Sign, int Gap) any, int gaps, decimal size)
    {
        var relation = any.Kind switch { 0 => Relation.Over, 1 => Relation.Nearly, 2 => Relation.About, _ => Relation.Exact };
        var (basis, status, confidence) = any.Sign switch
        {
            0 => (Basis.Estimate, Status.AsPublished, Confidence.Normal),
            1 => (Basis.Reported, Status.AsPublished, Confidence.Low),
            2 or 3 => (Basis.Reported, Status.Preliminary, Confidence.Normal),
            _ => (Basis.Reported, Status.AsPublished, Confidence.Normal),
        };
        if (any.Gap >= gaps)
        {
            var value = any.Level * size / 1000;
            yield return Row(slot.Slug, Measure.Level, relation == Relation.Exact ? Figure.Exact(value, 1) : Figure.Bound(relation, value), null, basis, status, confidence);
        }

        if ((any.Gap + any.Kind) % 10 >= gaps)
        {
            yield return Row(slot.Slug, Measure.Growth, any.Kind == 3 ? Figure.Bound(Relation.Over, any.Growth / 10m) : Figure.Exact(any.Growth / 10m, 0.1m), null, basis, status, confidence);
        }
    }
}
