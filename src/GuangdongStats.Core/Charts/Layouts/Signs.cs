namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>The shapes of marks: columns, points, arrows of bounds. The legend draws its swatches with the same.</summary>
internal static class Signs
{
    /// <summary>Length of a bound's arrow beyond its column.</summary>
    public const double ArrowLength = 13;

    /// <summary>Breadth of the widest point, arrow or wave.</summary>
    public const double Breadth = 12;

    public static Fill FillOf(MarkSign sign) => sign switch
    {
        MarkSign.Preliminary => Fill.Preliminary,
        MarkSign.Estimate => Fill.Estimate,
        MarkSign.LowConfidence => Fill.LowConfidence,
        _ => Fill.Solid,
    };

    /// <summary>A column from its foot to its number. A bound's end is open: its sides only, and an arrow or a wave.</summary>
    /// <param name="x">Its left edge.</param>
    public static void Column(List<PathShape> into, Ink ink, Ink edge, double x, double width, double top, double foot, MarkSign sign, BoundEnd end)
    {
        var height = Math.Max(foot - top, 0.5);
        if (end == BoundEnd.None)
        {
            into.Add(new(ink, FillOf(sign), new PathData().Move(x, foot).Down(-height).Across(width).Down(height).Close().ToString()));
            return;
        }

        into.Add(new(ink, sign == MarkSign.None ? Fill.Open : FillOf(sign), new PathData().Move(x, foot).Down(-height).Across(width).Down(height).Close().ToString()));
        var lines = new PathData().Move(x, foot).Down(-height).Move(x + width, foot).Down(-height);
        var centre = x + (width / 2);
        switch (end)
        {
            case BoundEnd.Lower:
                Arrow(lines, centre, top + 4, top - ArrowLength + 1);
                break;
            case BoundEnd.Upper:
                // The true number lies below: the end is closed by nothing, and the arrow points back into the column.
                Arrow(lines, centre, top - ArrowLength + 1, top + 3);
                break;
            default:
                Wave(lines, centre, top - 5);
                break;
        }

        into.Add(new(edge, Fill.Hollow, lines.ToString()));
    }

    /// <summary>A point; its form tells the sign: round when reported, hollow round when preliminary, hollow square an estimate, hollow triangle of low confidence.</summary>
    public static PathShape Point(Ink ink, double x, double y, double radius, MarkSign sign, bool diamond = false) => sign switch
    {
        MarkSign.Estimate => new(ink, Fill.Hollow, new PathData().Move(x - radius, y - radius).Across(2 * radius).Down(2 * radius).Across(-2 * radius).Close().ToString()),
        MarkSign.LowConfidence => new(ink, Fill.Hollow, new PathData().Move(x, y - (1.3 * radius)).By(1.25 * radius, 2.2 * radius).Across(-2.5 * radius).Close().ToString()),
        _ => new(ink, sign == MarkSign.Preliminary ? Fill.Hollow : Fill.Solid, diamond ? Diamond(x, y, 1.35 * radius) : Disc(x, y, radius)),
    };

    /// <summary>The arrow of a point that is only a bound.</summary>
    public static PathShape? PointArrow(Ink ink, double x, double y, BoundEnd end) => end switch
    {
        BoundEnd.Lower => new(ink, Fill.Hollow, Arrow(new(), x, y - 3, y - ArrowLength - 1).ToString()),
        BoundEnd.Upper => new(ink, Fill.Hollow, Arrow(new(), x, y + 3, y + ArrowLength + 1).ToString()),
        BoundEnd.About => new(ink, Fill.Hollow, Wave(new(), x, y - 7).ToString()),
        _ => null,
    };

    private static string Disc(double x, double y, double radius)
    {
        var path = new PathData().Move(x - radius, y);
        for (var half = 1; half >= -1; half -= 2)
        {
            path.Raw("a").Number(radius).Raw(" ").Number(radius).Raw(" 0 1 0 ").Number(2 * radius * half).Raw(" 0");
        }

        return path.ToString();
    }

    private static string Diamond(double x, double y, double radius) =>
        new PathData().Move(x, y - radius).By(radius, radius).By(-radius, radius).By(-radius, -radius).Close().ToString();

    private static PathData Wave(PathData path, double x, double y) => path.Move(x - 5, y).Raw("q2.5-4.5 5 0t5 0");

    private static PathData Arrow(PathData path, double x, double from, double to)
    {
        var head = to < from ? 4 : -4;
        return path.Move(x, from).Down(to - from).Move(x - 3.5, to + head).By(3.5, -head).By(3.5, head);
    }
}
