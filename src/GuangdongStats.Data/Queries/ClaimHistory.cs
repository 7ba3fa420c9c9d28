using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// The verdicts that a claim has had. They are not stored: figures are never overwritten (R21), so each release is judged anew with what was known
/// then, by the same rules as today.
/// </summary>
internal sealed class ClaimHistory(ClaimsAsOf claims, CheckedClaimsAsOf verdicts, SeriesCache series)
{
    /// <returns>From when the claim was made, oldest first; the last one holds. Neighbours have different verdicts.</returns>
    public async Task<IReadOnlyList<VerdictSpan>> Read(Claim claim, Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var spans = new List<VerdictSpan>();
        foreach (var moment in await Moments(claim, indicator, knownAtUtc, cancellation))
        {
            var result = (await verdicts.Judge(claim, indicator, region, moment.Key, cancellation)).Result;
            if (spans is not [.., var last])
            {
                spans.Add(new(moment.Key, null, result, moment.ReleaseIds, [claim.Source, .. moment.Sources.Where(source => source.Id != claim.Source.Id)]));
            }
            else if (last.Verdict.Verdict != result.Verdict)
            {
                spans[^1] = last with { Until = moment.Key };
                spans.Add(new(moment.Key, null, result, moment.ReleaseIds, moment.Sources));
            }
            else
            {
                spans[^1] = last with { Verdict = result };
            }
        }

        return spans;
    }

    /// <summary>The claim's own moment and the later ones at which something was released that it rests on, oldest first.</summary>
    private async Task<IReadOnlyList<Moment>> Moments(Claim claim, Indicator indicator, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var released = (await RowsOf(claim, indicator, cancellation))
            .SelectMany(rows => rows.ReleasedBetween(claim.Release.At, knownAtUtc)).Where(row => ClaimReach.Holds(claim, row))
            .Select(row => (row.Release.At, Id: row.ReleaseId, row.Source));
        var said = claim.Kind != ClaimKind.Streak ? [] : (await claims.ReadOf(claim.Indicator, false, knownAtUtc, cancellation))
            .Where(other => other.Release.At > claim.Release.At && Core.Arithmetic.Streak.FirstAndLastYear(other) is not null)
            .Select(other => (other.Release.At, Id: (int?)null, other.Source));
        return
        [
            new(claim.Release.At, [], []),
            .. from at in released.Concat(said).GroupBy(one => one.At)
               orderby at.Key
               select new Moment(
                   at.Key,
                   [.. at.Select(one => one.Id).OfType<int>().Distinct().Order()],
                   [.. at.Where(one => one.Id is null).Select(one => one.Source).DistinctBy(source => source.Id).OrderBy(source => source.Id, StringComparer.Ordinal)]),
        ];
    }

    /// <summary>Where the rows are among which <see cref="ClaimReach"/> chooses.</summary>
    private async Task<IReadOnlyList<DatedRows>> RowsOf(Claim claim, Indicator indicator, CancellationToken cancellation)
    {
        var rows = new List<DatedRows>();
        foreach (var span in claim.Kind is ClaimKind.Share or ClaimKind.Rank or ClaimKind.RankTier or ClaimKind.Streak ? [] : indicator.Spans)
        {
            rows.Add(await series.RowsOf(indicator, new SeriesKey(indicator.Code, claim.Region, span), cancellation));
        }

        var years = claim.Kind == ClaimKind.Streak && Core.Arithmetic.Streak.FirstAndLastYear(claim) is { } covers ? Enumerable.Range(covers.First, covers.Last - covers.First + 1).Select(Period.FullYear) : [];
        foreach (var period in claim.Kind is ClaimKind.Share or ClaimKind.Rank ? [claim.Period] : years)
        {
            rows.Add(await series.RowsOf(indicator, period, cancellation));
        }

        return rows;
    }

    private sealed record Moment(DateTime Key, IReadOnlyList<int> ReleaseIds, IReadOnlyList<Source> Sources);
}
