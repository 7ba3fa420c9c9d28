using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Claims;

/// <summary>
/// Two statements of one source on the same place and period that cannot both hold, whatever the figures are: "one in three" (R14: within a tenth of a
/// third) beside 44% in the same text. Statements of different sources may differ; that is what verdicts are for.
/// </summary>
public sealed record Contradiction(SourceStatement First, SourceStatement Second)
{
    private const decimal Half = 50;

    /// <returns>In the order of the statements; each pair once, statements in words before printed figures.</returns>
    public static IReadOnlyList<Contradiction> Among(IEnumerable<SourceStatement> statements) =>
    [
        .. from told in statements.GroupBy(statement => (statement.Source.Id, statement.Indicator, statement.Region, statement.Period))
           let said = told.Distinct().OrderBy(statement => statement.Claim is null).ToList()
           from first in Enumerable.Range(0, said.Count)
           from second in Enumerable.Range(first + 1, said.Count - first - 1)
           where Exclude(said[first], said[second])
           select new Contradiction(said[first], said[second]),
    ];

    private static bool Exclude(SourceStatement a, SourceStatement b) => (a.Kind, b.Kind) switch
    {
        (ClaimKind.Share, ClaimKind.Share) => !HoldsFor(a).Meets(HoldsFor(b)),
        (ClaimKind.Rank, ClaimKind.Rank) or (ClaimKind.Streak, ClaimKind.Streak) => a.Number != b.Number,
        (ClaimKind.Rank, ClaimKind.Streak) => IsNotFirst(a),
        (ClaimKind.Streak, ClaimKind.Rank) => IsNotFirst(b),
        (ClaimKind.Rank, ClaimKind.Share) => IsNotFirst(a) && IsMoreThanHalf(b),
        (ClaimKind.Share, ClaimKind.Rank) => IsNotFirst(b) && IsMoreThanHalf(a),
        _ => false,
    };

    private static Interval HoldsFor(SourceStatement share) => ClaimCheck.HoldsFor(share.Relation, share.Number);

    private static bool IsNotFirst(SourceStatement rank) => rank.Number > 1;

    /// <summary>More than half of the nation is the first place with nobody else known (R15).</summary>
    private static bool IsMoreThanHalf(SourceStatement share) => HoldsFor(share) is { Low: { } low, LowOpen: var open } && (low > Half || (low == Half && open));
}
