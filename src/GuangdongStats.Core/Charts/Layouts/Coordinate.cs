using System.Text;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Writes lengths as SVG reads them: one digit after the point, none when it is zero.</summary>
public static class Coordinate
{
    /// <summary>By whole tenths: a tenth of the time that formatting a <see cref="double"/> takes, and a chart has thousands.</summary>
    public static StringBuilder Append(StringBuilder text, double number)
    {
        var tenths = (long)Math.Round(number * 10);
        if (tenths < 0)
        {
            text.Append('-');
            tenths = -tenths;
        }

        var (whole, rest) = Math.DivRem(tenths, 10);
        text.Append(whole);
        return rest == 0 ? text : text.Append('.').Append((char)('0' + rest));
    }

    /// <summary>Whether it is written with a minus, which also parts it from the number before.</summary>
    public static bool IsNegative(double number) => Math.Round(number * 10) < 0;
}
