using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// The verdicts that a claim has had. They are not stored: figures are never overwritten (R21), so each release is judged anew with what was known
/// then, by the same rules as today.
/// </summary>
public sealed class ClaimHistoryAsOf(ClaimsAsOf claims, CheckedClaimsAsOf verdicts, IndicatorRowsAsOf rows)
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
        var released = (await rows.Get(indicator, knownAtUtc, cancellation))
            .Where(row => row.Release.At > claim.Release.At && ClaimReach.Holds(claim, row))
            .Select(row => (row.Release.At, Id: row.ReleaseId, row.Source));
        var said = claim.Kind != ClaimKind.Streak ? [] : (await claims.Read(knownAtUtc, cancellation))
            .Where(other => other.Indicator == claim.Indicator && other.Release.At > claim.Release.At && Core.Arithmetic.Streak.FirstAndLastYear(other) is not null)
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

    private sealed record Moment(DateTime Key, IReadOnlyList<int> ReleaseIds, IReadOnlyList<Source> Sources);
}
