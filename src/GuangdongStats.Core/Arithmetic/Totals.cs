using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>Adding up parts (R9, R11). Parts are never forced to add up.</summary>
public static class Totals
{
    /// <summary>|sum − total| ≤ n·u/2 is rounding; beyond that the numbers differ (R9).</summary>
    public static TotalsCheck Check(IReadOnlyCollection<Figure> parts, Figure total)
    {
        if (!total.IsExact || parts.Count == 0 || parts.Any(part => !part.IsExact))
        {
            return new(TotalsVerdict.NotComparable, null, 0);
        }

        var unit = parts.Append(total).Max(figure => figure.Precision!.Value);
        var allowance = parts.Count * unit / 2;
        var difference = parts.Sum(part => part.Value) - total.Value;
        return new(difference == 0 ? TotalsVerdict.Equal : Math.Abs(difference) <= allowance ? TotalsVerdict.Rounding : TotalsVerdict.Differs, difference, allowance);
    }

    /// <summary>
    /// The sum of levels, which are not negative. With a missing member it is missing, confidential if a member is (R11); the lower bound and
    /// the names of the missing are there for who asks.
    /// </summary>
    public static Sum Of(IReadOnlyCollection<KeyValuePair<string, Figure>> members)
    {
        var missing = members.Where(member => !member.Value.HasNumber).ToList();
        var numbers = members.Select(member => member.Value).Where(figure => figure.HasNumber).ToList();
        var atLeast = numbers.Sum(figure => Math.Max(0, figure.Interval?.Low ?? 0));
        if (missing.Count > 0)
        {
            var why = missing.Exists(member => member.Value.Absence == Absence.Confidential) ? Absence.Confidential : missing[0].Value.Absence!.Value;
            return new(Figure.Absent(why), null, atLeast, [.. missing.Select(member => member.Key)]);
        }

        if (numbers.Count == 0)
        {
            return new(Figure.Absent(Absence.NotApplicable), null, 0, []);
        }

        var value = numbers.Sum(figure => figure.Value);
        if (numbers.Exists(figure => figure.Interval is null))
        {
            return new(Figure.Bound(Relation.About, value), null, atLeast, []);
        }

        var interval = numbers.Select(figure => figure.Interval!.Value).Aggregate((sum, next) => sum + next);
        var total = interval switch
        {
            { IsBounded: true } => Figure.Exact(value, numbers.Max(figure => figure.Precision!.Value)),
            { Low: not null } => Figure.Bound(interval.LowOpen ? Relation.Over : Relation.AtLeast, interval.Low!.Value),
            { High: not null } => Figure.Bound(Relation.Under, interval.High!.Value),
            _ => Figure.Bound(Relation.About, value), // a lower and an upper bound together bound nothing
        };
        return new(total, interval, atLeast, []);
    }
}
