using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>
/// "Already exceeds last year": the year to date is above the whole year before, and in which month it passed it: after the last one that is not
/// above for certain, by the first one that is.
/// </summary>
public static class LastYearClaim
{
    public static ClaimVerdict Of(Claim claim, OwnSeries own)
    {
        if (claim.Period.Span != Span.YearToDate || own.Level(claim.Period) is not { Interval: { } level } printed || own.Level(LastYear(claim.Period)) is not { Interval: { } total } whole)
        {
            return ClaimVerdict.NothingKnown(claim);
        }

        var (verdict, reason) = total.LiesBelow(level) ? (Verdict.Confirmed, VerdictReason.LevelsProve)
            : level.IsNowhereAbove(total) ? (Verdict.Refuted, VerdictReason.LevelsExclude)
            : (Verdict.Open, VerdictReason.SomeValuesSatisfy);
        var (by, after) = Passing.Of(claim.Period, total, own);
        return new(claim, verdict, reason, null, null, [])
        {
            Levels = new(printed, LastYear(claim.Period), 1, LastYear(claim.Period), whole, verdict == Verdict.Open ? [LastYear(claim.Period)] : [], by, after),
        };
    }

    public static Period LastYear(Period yearToDate) => Period.FullYear(yearToDate.Year - 1);
}
