using GuangdongStats.Core.Arithmetic;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>First for so many full years in a row (R15). A statement does not prove itself: a streak whose years were only stated stays open, with that reason.</summary>
public static class StreakClaim
{
    /// <param name="streak">Of the claim's region as known now; null when nothing is ranked.</param>
    public static ClaimVerdict Of(Claim claim, Streak? streak)
    {
        if (streak is null || Streak.FirstAndLastYear(claim) is not { } covers)
        {
            return ClaimVerdict.NothingKnown(claim);
        }

        var known = new[] { streak.Before }.OfType<StreakYear>().Concat(streak.Years).Concat(streak.After).ToDictionary(year => year.Year);
        var years = Enumerable.Range(covers.First, covers.Last - covers.First + 1)
            .Select(year => known.GetValueOrDefault(year) ?? new(year, StreakEvidence.Unknown, null, null))
            .ToList();
        var refuted = years.Find(year => year.Evidence == StreakEvidence.Refuted);
        var (verdict, reason) = refuted is not null ? (Verdict.Refuted, refuted.Claim is null ? VerdictReason.LevelsExclude : VerdictReason.AnotherWasStated)
            : years.TrueForAll(year => year.Evidence == StreakEvidence.Proven) ? (Verdict.Confirmed, VerdictReason.LevelsProve)
            : years.TrueForAll(year => year.Counts) ? (Verdict.Open, VerdictReason.StatedNotProven)
            : (Verdict.Open, VerdictReason.YearUnconfirmed);
        return new(claim, verdict, reason, null, null, years);
    }
}
