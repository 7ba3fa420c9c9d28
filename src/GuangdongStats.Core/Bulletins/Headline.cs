using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Bulletins;

/// <summary>
/// What is to be said of one indicator in one region as known at a moment: the tile and the sentences are made from it, so that they cannot
/// differ (R25).
/// </summary>
/// <param name="Point">The latest period with a level of normal confidence (R23); null when there is none.</param>
/// <param name="Share">Of the nation in that period, computed.</param>
/// <param name="ShareChange">On a year earlier, in points; null when it cannot be computed.</param>
/// <param name="ShareClaims">Statements of the share in that period with their verdicts, the one to show first.</param>
/// <param name="Reconciliation">Of that period; null when it lacks a published growth or a comparable level of the year before.</param>
/// <param name="Rank">In that period.</param>
/// <param name="NewerGrowth">The latest period after it that has growth of normal confidence and no level of normal confidence.</param>
/// <param name="NewerLowConfidence">The latest period after it that has a level, of low confidence.</param>
public sealed record Headline(
    Indicator Indicator,
    Region Region,
    SeriesKey Key,
    SeriesPoint? Point,
    ShareResult? Share,
    Interval? ShareChange,
    IReadOnlyList<ClaimVerdict> ShareClaims,
    Reconciliation? Reconciliation,
    RankInterval? Rank,
    Streak? Streak,
    SeriesPoint? NewerGrowth,
    SeriesPoint? NewerLowConfidence)
{
    /// <param name="nation">The nation's series of the same span; null for the nation itself.</param>
    /// <param name="claims">All statements known at the moment; those of other indicators and regions are passed over.</param>
    /// <param name="rank">The computed rank in the period of <see cref="Series.LatestFirmLevel"/>.</param>
    public static Headline Of(
        Indicator indicator,
        Region region,
        Series series,
        Series? nation = null,
        IReadOnlyCollection<Claim>? claims = null,
        RankInterval? rank = null,
        Streak? streak = null)
    {
        var point = series.LatestFirmLevel();
        var newer = series.Points.Where(p => point is null || p.Period > point.Period).Reverse().ToList();
        var whole = point is null ? null : nation?.At(point.Period);
        var share = whole is null ? null : Arithmetic.Share.Of(point!.LevelFigure, whole.LevelFigure);
        return new(
            indicator,
            region,
            series.Key,
            point,
            share,
            share is null ? null : Arithmetic.ShareChange.Of(share.Percent, point!.GrowthFigure, whole!.GrowthFigure),
            point is null ? [] : ShareClaimsOf(claims ?? [], series.Key, point, whole),
            point is null ? null : ReconciliationOf(series, point),
            rank,
            streak,
            newer.Find(p => p.Growth is { Figure.HasNumber: true, Shown: { Basis: not Basis.Forecast, Source.Confidence: Confidence.Normal } } && !p.HasFirmLevel),
            newer.Find(p => p.Level is { Figure.HasNumber: true, Shown: { Basis: not Basis.Forecast, Source.Confidence: Confidence.Low } }));
    }

    /// <summary>Published beside computed growth of one period of a series.</summary>
    public static Reconciliation? ReconciliationOf(Series series, SeriesPoint point) =>
        Arithmetic.Reconciliation.Of(point.LevelFigure, point.GrowthFigure, series.At(point.Period.YearEarlier).LevelFigure);

    /// <summary>Statements of the share in a point's period with their verdicts: those of normal confidence first, then the more exact, then the later.</summary>
    public static IReadOnlyList<ClaimVerdict> ShareClaimsOf(IEnumerable<Claim> claims, SeriesKey key, SeriesPoint point, SeriesPoint? whole) =>
    [
        .. claims
            .Where(claim => claim.Kind == ClaimKind.Share && claim.Indicator == key.Indicator && claim.Region == key.Region && claim.Period == point.Period)
            .OrderBy(claim => claim.Source.Confidence)
            .ThenByDescending(claim => claim.Relation == Relation.Exact)
            .ThenByDescending(claim => claim.Relation != Relation.About)
            .ThenByDescending(claim => claim.Release.At)
            .ThenBy(claim => claim.Source.Id, StringComparer.Ordinal)
            .Select(claim => ClaimCheck.Evaluate(claim, whole is null ? null : Arithmetic.Share.Bounds(point.LevelFigure, whole.LevelFigure))),
    ];
}
