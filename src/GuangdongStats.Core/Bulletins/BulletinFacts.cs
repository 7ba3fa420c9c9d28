using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>All that a month's bulletin may speak of, as known at one moment.</summary>
/// <param name="Month">The year to date that ends with the month.</param>
/// <param name="Flows">Of the region in that period, in the catalogue's order.</param>
/// <param name="Stocks">Of the region, each with its latest level of normal confidence at the month's end, in the catalogue's order.</param>
/// <param name="Registers">Everything known; <see cref="BulletinPlan"/> takes what belongs to the month.</param>
/// <param name="SourceDays">By source id the day a text is of: its date, else the end of the latest period whose figures it prints. A source without either is missing.</param>
/// <param name="Indicators">Of the catalogue.</param>
public sealed record BulletinFacts(
    Period Month,
    Region Region,
    IReadOnlyList<BulletinFacts.Flow> Flows,
    IReadOnlyList<BulletinFacts.Stock> Stocks,
    Registers.Registers Registers,
    IReadOnlyDictionary<string, DateOnly> SourceDays,
    IReadOnlyList<Indicator> Indicators)
{
    /// <param name="ShareClaims">Statements of the share in the period, the one to tell first.</param>
    /// <param name="Streak">First for how many full years up to the month; null when nobody spoke of it.</param>
    /// <param name="LeaderBefore">Who was first in the year before the streak; null when unknown.</param>
    /// <param name="NationReconciliation">Published against computed growth of the nation in the period; null when it lacks either.</param>
    public sealed record Flow(Explanation Explanation, IReadOnlyList<ClaimVerdict> ShareClaims, Streak? Streak, Region? LeaderBefore, Reconciliation? NationReconciliation)
    {
        /// <param name="nation">The nation's series of the same span.</param>
        /// <param name="claims">All statements known at the moment.</param>
        /// <param name="ranks">The region's computed rank by full year, where a level is known; years after the period are passed over.</param>
        public static Flow Of(Explanation explanation, Series nation, IReadOnlyCollection<Claim> claims, IReadOnlyDictionary<int, RankInterval> ranks, Catalogue.Catalogue catalogue)
        {
            var key = new SeriesKey(explanation.Indicator.Code, explanation.Region.Code, explanation.Period.Span);
            var lastFullYear = Window.LastFullYear(explanation.Period.LastDay);
            var streak = Arithmetic.Streak.Of(
                key.Region,
                [.. claims.Where(claim => claim.Indicator == key.Indicator)],
                ranks.Where(year => year.Key <= lastFullYear).ToDictionary(),
                lastFullYear);
            return new(
                explanation,
                [.. Headline.ShareClaimsOf(claims, key, explanation.Point, explanation.Nation).Where(verdict => verdict.Claim.Source.Confidence == Confidence.Normal)],
                streak.Length > 0 ? streak : null,
                streak.Before?.Claim is { } other ? catalogue.Region(other.Region) : null,
                Headline.ReconciliationOf(nation, nation.At(explanation.Period)));
        }

        public Indicator Indicator => Explanation.Indicator;

        public SeriesKey Key => new(Indicator.Code, Explanation.Region.Code, Explanation.Period.Span);

        /// <summary>A level of normal confidence that is no forecast.</summary>
        public bool HasLevel => Explanation.Point.HasFirmLevel;

        public bool HasGrowth => IsFirm(Explanation.Point.Growth);

        public bool HasShare => IsFirm(Explanation.Point.Share) || ShareClaims.Count > 0;

        /// <summary>The nation's figure is told beside it.</summary>
        public bool TellsNation => Indicator.IsMonthlyOutput && Explanation.Nation is { LevelFigure.HasNumber: true };

        /// <summary>There is a figure, but only from sources of low confidence.</summary>
        public bool IsDoubtful => !HasLevel && !HasGrowth && new[] { Explanation.Point.Level, Explanation.Point.Growth }.Any(choice => choice is { Figure.HasNumber: true, Shown: { Basis: not Basis.Forecast, Source.Confidence: Confidence.Low } });

        private static bool IsFirm(Choice? choice) => choice is { Figure.HasNumber: true, Shown: { Basis: not Basis.Forecast, Source.Confidence: Confidence.Normal } };
    }

    public sealed record Stock(Indicator Indicator, SeriesKey Key, SeriesPoint Point);
}
