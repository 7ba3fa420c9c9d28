using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// The sum over consecutive periods, January–February and months (R20, R22): only flows, only when every member exists. Aggregate first, then
/// transform, then combine: growth of the sum is computed from sums, never averaged from growth.
/// </summary>
/// <param name="Total">The sum, or absent.</param>
/// <param name="Refused">Why there is none; null when there is.</param>
/// <param name="Missing">The members without a number.</param>
public sealed record LongerPeriod(Figure Total, SumRefusal? Refused, IReadOnlyList<Period> Missing)
{
    /// <param name="members">Oldest first; the year to date of February may begin a year.</param>
    public static LongerPeriod Of(IndicatorKind kind, IReadOnlyList<KeyValuePair<Period, Figure>> members)
    {
        if (RefusalOf(kind) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (members.Count == 0 || members.Any(member => member.Key.Span == Span.Point) || !members.Zip(members.Skip(1)).All(pair => Follows(pair.First.Key, pair.Second.Key)))
        {
            return Refuse(SumRefusal.NotConsecutive);
        }

        var sum = Totals.Of([.. members.Select(member => KeyValuePair.Create(member.Key.Slug, member.Value))]);
        return sum.Total.HasNumber
            ? new(sum.Total, null, [])
            : new(sum.Total, SumRefusal.MemberMissing, [.. members.Where(member => !member.Value.HasNumber).Select(member => member.Key)]);
    }

    /// <summary>Why numbers of this kind are never summed over time; null for flows (R20).</summary>
    public static SumRefusal? RefusalOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Flow => null,
        IndicatorKind.Stock => SumRefusal.Stock,
        IndicatorKind.Share => SumRefusal.Share,
        IndicatorKind.Index => SumRefusal.Index,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    private static bool Follows(Period before, Period after) => after.FirstDay == before.LastDay.AddDays(1);

    private static LongerPeriod Refuse(SumRefusal refusal) => new(Figure.Absent(Absence.NotApplicable), refusal, []);
}
