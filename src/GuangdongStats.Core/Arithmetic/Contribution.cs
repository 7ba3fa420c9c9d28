using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// What a region adds to the nation's growth, on comparable bases (R16): contribution (V_i − B_i)/(V_N − B_N), pull (V_i − B_i)/B_N. With
/// B = V/(1+g) the change is V·g/(1+g), which rises with V·sign(g) and with g; the four inputs are independent.
/// </summary>
/// <param name="Percent">Of the nation's change; null when that may be zero.</param>
/// <param name="PullPoints">In points of the nation's growth; the pulls of all regions add up to it.</param>
/// <param name="Change">V_i − B_i in the base unit.</param>
/// <param name="WholeChange">V_N − B_N in the base unit.</param>
/// <param name="Value">The contribution in percent from the printed numbers, unrounded; null with <paramref name="Percent"/>.</param>
/// <param name="PullValue">The pull in points from the printed numbers, unrounded.</param>
public sealed record Contribution(Interval? Percent, Interval PullPoints, Interval Change, Interval WholeChange, decimal? Value, decimal PullValue)
{
    /// <summary>Null unless all four are exact and both bases positive.</summary>
    public static Contribution? Of(Figure level, Figure growth, Figure wholeLevel, Figure wholeGrowth)
    {
        if (Growth.ImpliedBase(level, growth) is not { } ownBase || Growth.ImpliedBase(wholeLevel, wholeGrowth) is not { Interval.Low: > 0 } wholeBase)
        {
            return null;
        }

        var change = ChangeOf(level, growth);
        var wholeChange = ChangeOf(wholeLevel, wholeGrowth);
        var percent = wholeChange switch
        {
            { Low: > 0 } => change / wholeChange * 100,
            { High: < 0 } => -change / -wholeChange * 100,
            _ => (Interval?)null,
        };
        var (rise, wholeRise) = (level.Value - ownBase.Value, wholeLevel.Value - wholeBase.Value);
        return new(
            percent,
            change / wholeBase.Interval * 100,
            change,
            wholeChange,
            percent is null || wholeRise == 0 ? null : rise / wholeRise * 100,
            rise / wholeBase.Value * 100);
    }

    private static Interval ChangeOf(Figure level, Figure growth)
    {
        var (v, g) = (level.Interval!.Value, Growth.Factor(growth)!.Value);
        var (least, most) = (1 - (1 / g.Low!.Value), 1 - (1 / g.High!.Value));
        return Interval.Closed(least * (least >= 0 ? v.Low!.Value : v.High!.Value), most * (most >= 0 ? v.High!.Value : v.Low!.Value));
    }
}
