using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>
/// A new high: the level is above every earlier comparable one, wherever in their intervals the true values lie. A month stands against all earlier
/// months, a year to date against the same months of earlier years, a count against the earlier counts.
/// </summary>
public static class RecordClaim
{
    public static ClaimVerdict Of(Claim claim, OwnSeries own)
    {
        var earlier = EarlierLevel.Before(claim.Period, own);
        return own.Level(claim.Period) is { Interval: { } level } printed && earlier.Count > 0 ? Judge(claim, printed, level, earlier) : ClaimVerdict.NothingKnown(claim);
    }

    private static ClaimVerdict Judge(Claim claim, Figure printed, Interval level, IReadOnlyList<EarlierLevel> earlier)
    {
        var notBelow = earlier.Where(one => one.Level is not { } other || !other.LiesBelow(level)).ToList();
        var (verdict, reason) = notBelow.Count == 0 ? (Verdict.Confirmed, VerdictReason.LevelsProve)
            : notBelow.Exists(one => one is { IsKnown: true, Level: { } other } && level.IsNowhereAbove(other)) ? (Verdict.Refuted, VerdictReason.LevelsExclude)
            : notBelow.Exists(one => !one.IsKnown) ? (Verdict.Open, VerdictReason.PeriodMissing)
            : (Verdict.Open, VerdictReason.SomeValuesSatisfy);
        var highest = earlier.Where(one => one.IsKnown).MaxBy(one => one.Level?.High ?? decimal.MaxValue);
        return new(claim, verdict, reason, null, null, [])
        {
            Levels = new(printed, earlier[0].Period, earlier.Count, highest?.Period, highest?.Printed ?? default, [.. notBelow.Select(one => one.Period)], null, null),
        };
    }
}
