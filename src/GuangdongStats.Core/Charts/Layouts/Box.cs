namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>An upright rectangle; y grows downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>Whether both share some area; touching edges do not.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Holds(Box other) => other.X >= X && other.Right <= Right && other.Y >= Y && other.Bottom <= Bottom;

    /// <summary>Whether the straight line between two points passes through it (Liang–Barsky).</summary>
    public bool Crosses(double x1, double y1, double x2, double y2)
    {
        double from = 0, to = 1;
        return Clip(x1 - x2, x1 - X) && Clip(x2 - x1, Right - x1) && Clip(y1 - y2, y1 - Y) && Clip(y2 - y1, Bottom - y1);

        bool Clip(double p, double q)
        {
            if (p == 0)
            {
                return q >= 0;
            }

            var r = q / p;
            if (p < 0)
            {
                from = Math.Max(from, r);
            }
            else
            {
                to = Math.Min(to, r);
            }

            return from <= to;
        }
    }
}
