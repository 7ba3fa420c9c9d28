using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Claims.Rules;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims;

/// <summary>What has ended what a claim says, or which period can end it next. A claim on one period alone (a share, a rank) has neither: only a revision changes it.</summary>
/// <param name="Next">The first period, of the claim itself or later, that is not settled; null when the claim has ended or no later period can end it.</param>
/// <param name="EndedBy">The period that ended it: a higher level, a month without growth, a year led by another.</param>
public sealed record ClaimOutlook(Period? Next, Period? EndedBy)
{
    private static readonly ClaimOutlook None = new(null, null);

    /// <param name="own">What a record and growth in a row are held against; null for other kinds.</param>
    /// <param name="streak">What a row of first places is held against.</param>
    public static ClaimOutlook Of(ClaimVerdict verdict, OwnSeries? own, Streak? streak) => verdict.Claim.Kind switch
    {
        _ when verdict.Verdict is Verdict.Refuted or Verdict.NotEvaluated => None,
        ClaimKind.Record when own is not null => OfRecord(verdict, own),
        ClaimKind.GrowthStreak when own is not null && verdict.Months is [.., var last] => OfGrowth(last.Period, own),
        ClaimKind.Streak when verdict.Years.FirstOrDefault(year => !year.Counts) is { } unsettled => new(Period.FullYear(unsettled.Year), null),
        ClaimKind.Streak when verdict.Years is [.., var last] => OfYears(last.Year, streak),
        _ => None,
    };

    private static ClaimOutlook OfRecord(ClaimVerdict verdict, OwnSeries own)
    {
        var period = verdict.Claim.Period;
        if (own.Of(period.Span) is not { } series || verdict.Levels is not { Level.Interval: { } level })
        {
            return None;
        }

        var later = series.Points.Select(point => point.Period)
            .Where(other => other > period && (period.Span != Span.YearToDate || other.EndMonth == period.EndMonth) && own.FirmLevel(other) is not null).ToList();
        return later.Where(other => level.LiesBelow(own.FirmLevel(other)!.Value)).Select(other => (Period?)other).FirstOrDefault() is { } higher
            ? new(null, higher)
            : new(After(later.Count > 0 ? later[^1] : period), null);
    }

    private static ClaimOutlook OfGrowth(Period last, OwnSeries own)
    {
        for (var slot = GrowthStreakClaim.After(last); ; slot = GrowthStreakClaim.After(slot))
        {
            var month = GrowthStreakClaim.At(slot, own);
            if (month.DoesNotRise)
            {
                return new(null, slot);
            }

            if (!month.Rises)
            {
                return new(slot, null);
            }
        }
    }

    private static ClaimOutlook OfYears(int last, Streak? streak)
    {
        var later = (streak is null ? [] : streak.Years.Concat(streak.After)).Where(year => year.Year > last).OrderBy(year => year.Year).ToList();
        var settled = later.TakeWhile(year => year.Counts).Count();
        return settled < later.Count && later[settled].Evidence == StreakEvidence.Refuted
            ? new(null, Period.FullYear(later[settled].Year))
            : new(Period.FullYear(last + settled + 1), null);
    }

    private static Period? After(Period period) => period.Span switch
    {
        Span.Month => period.EndMonth == 12 ? Period.Month(period.Year + 1, 3) : period.Plus(1), // January and February are not reported alone (R1)
        Span.YearToDate => period.YearLater,
        _ => null,
    };
}
