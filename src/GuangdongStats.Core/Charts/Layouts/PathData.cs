using System.Text;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Writes SVG path data with one digit after the point, short.</summary>
internal sealed class PathData
{
    private readonly StringBuilder text = new(64);

    public bool IsEmpty => text.Length == 0;

    public PathData Move(double x, double y) => Command('M').Pair(x, y);

    public PathData Line(double x, double y) => Command('L').Pair(x, y);

    public PathData By(double dx, double dy) => Command('l').Pair(dx, dy);

    public PathData Across(double dx) => Command('h').Number(dx);

    public PathData Down(double dy) => Command('v').Number(dy);

    public PathData Raw(string data)
    {
        text.Append(data);
        return this;
    }

    public PathData Close() => Command('z');

    public override string ToString() => text.ToString();

    private PathData Command(char command)
    {
        text.Append(command);
        return this;
    }

    private PathData Pair(double x, double y)
    {
        Number(x);
        if (!Coordinate.IsNegative(y))
        {
            text.Append(' ');
        }

        return Number(y);
    }

    public PathData Number(double number)
    {
        Coordinate.Append(text, number);
        return this;
    }
}
