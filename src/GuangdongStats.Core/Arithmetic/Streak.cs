using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// First for how many full years in a row (R15): counted back from the last full year for which it is proven or was stated by a source of
/// normal confidence. A year of which nothing is known ends the proof, not the streak.
/// </summary>
/// <param name="Years">The years that count, oldest first; empty when a later year is refuted or no year is known.</param>
/// <param name="Before">The year before the first one: refuted, with who led instead, or unknown. Null when no year counts.</param>
/// <param name="After">Full years later than the last one, oldest first: unknown, or refuted, which has ended it.</param>
/// <param name="Statement">Who stated the streak up to its last year; null when no source of normal confidence did.</param>
/// <param name="Unconfirmed">A statement of a longer streak that reaches into <paramref name="After"/>: said, but neither proven nor by a source of normal confidence.</param>
public sealed record Streak(
    string Region,
    IReadOnlyList<StreakYear> Years,
    StreakYear? Before,
    IReadOnlyList<StreakYear> After,
    Claim? Statement,
    Claim? Unconfirmed)
{
    /// <summary>The unit that is counted.</summary>
    public const string FullYear = "full-year";

    public int Length => Years.Count;

    /// <summary>Print "at least n": the year before is not known to have been another's.</summary>
    public bool IsAtLeast => Length > 0 && Before is not { Evidence: StreakEvidence.Refuted };

    /// <summary>A later full year is refuted.</summary>
    public bool HasEnded => After.Any(year => year.Evidence == StreakEvidence.Refuted);

    /// <summary>
    /// What would end it: another region's level above this one's for this full year, the first that is not settled. Null when no year counts or
    /// it has ended.
    /// </summary>
    public int? OpenYear => Length == 0 || HasEnded ? null : Years[^1].Year + 1;

    /// <param name="claims">What was known at the moment; other indicators' are a bug of the caller, other kinds are passed over.</param>
    /// <param name="ranks">The region's computed rank by full year, where a level is known.</param>
    /// <param name="lastFullYear">The last year that has ended (R24).</param>
    public static Streak Of(string region, IReadOnlyCollection<Claim> claims, IReadOnlyDictionary<int, RankInterval> ranks, int lastFullYear)
    {
        var firstKnown = claims.Select(claim => FirstAndLastYear(claim)?.First).Append(ranks.Count > 0 ? ranks.Keys.Min() : null).Min() ?? lastFullYear;
        var years = new List<StreakYear>();
        for (var year = lastFullYear; year >= Math.Min(firstKnown, lastFullYear) - 1; year--)
        {
            years.Add(YearOf(year, region, claims, ranks));
        }

        var after = years.TakeWhile(year => year.Evidence == StreakEvidence.Unknown).ToList();
        var covered = years.Skip(after.Count).TakeWhile(year => year.Counts).ToList();
        if (covered.Count == 0)
        {
            return new(region, [], null, [.. years.Take(after.Count + 1).Reverse()], null, null);
        }

        var statement = claims
            .Where(claim => claim.Region == region && claim is { Kind: ClaimKind.Streak, Source.Confidence: Confidence.Normal } && FirstAndLastYear(claim)?.Last == covered[0].Year)
            .OrderByDescending(claim => claim.Number).ThenBy(claim => claim.Release.At).ThenBy(claim => claim.Source.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        var before = years.Skip(after.Count + covered.Count).FirstOrDefault();
        var unconfirmed = claims
            .Where(claim => claim.Region == region && claim.Kind == ClaimKind.Streak && FirstAndLastYear(claim)?.Last > covered[0].Year && FirstAndLastYear(claim)?.Last <= lastFullYear)
            .OrderByDescending(claim => claim.Source.Confidence == Confidence.Normal).ThenByDescending(claim => claim.Release.At)
            .FirstOrDefault();
        covered.Reverse();
        after.Reverse();
        return new(region, covered, before, after, statement, unconfirmed);
    }

    /// <summary>
    /// The full years that a statement of the first place covers: "five years in a row" said of 2024, or of January–May 2025, are 2020…2024;
    /// first in 2019 is 2019. Null for any other statement.
    /// </summary>
    public static (int First, int Last)? FirstAndLastYear(Claim claim)
    {
        if (claim is { Kind: ClaimKind.Rank, Number: 1, Period.IsFullYear: true })
        {
            return (claim.Period.Year, claim.Period.Year);
        }

        if (claim is not { Kind: ClaimKind.Streak, Unit: FullYear, Number: >= 1 and { } number })
        {
            return null;
        }

        var last = Window.LastFullYear(claim.Period.LastDay);
        return (last - (int)number + 1, last);
    }

    private static StreakYear YearOf(int year, string region, IReadOnlyCollection<Claim> claims, IReadOnlyDictionary<int, RankInterval> ranks)
    {
        var rank = ranks.GetValueOrDefault(year);
        if (rank is { Worst: 1 })
        {
            return new(year, StreakEvidence.Proven, null, rank);
        }

        if (rank is { Best: > 1 })
        {
            return new(year, StreakEvidence.Refuted, null, rank);
        }

        var said = claims
            .Where(claim => claim.Source.Confidence == Confidence.Normal && FirstAndLastYear(claim) is { } covers && covers.First <= year && year <= covers.Last)
            .OrderBy(claim => claim.Release.At).ThenBy(claim => claim.Source.Id, StringComparer.Ordinal)
            .ToLookup(claim => claim.Region == region);
        return (said[true].FirstOrDefault(), said[false].FirstOrDefault()) switch
        {
            ({ } own, null) => new(year, StreakEvidence.Stated, own, rank),
            (null, { } other) => new(year, StreakEvidence.Refuted, other, rank),
            _ => new(year, StreakEvidence.Unknown, null, rank),
        };
    }
}
