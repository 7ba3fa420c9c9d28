using System.Text.Json;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Matters;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Gathers what the checklist of a release looks at; the same for the page that shows it and the desk that decides by it.</summary>
public sealed class ReleaseReading(CatalogueReader catalogues, MatterReadings readings)
{
    public async Task<ReleaseFacts> Facts(
        StatsDb db, ReleaseRow release, IReadOnlyList<EntryRow> chosen, IReadOnlyList<MatterRow> matters, DateTime now, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        var indicators = chosen.Select(entry => entry.Indicator).Distinct(StringComparer.Ordinal).ToList();
        var rows = await db.Published.Where(row => indicators.Contains(row.Indicator) && row.ReleasedAt <= release.At).ToListAsync(cancellation);
        var source = await catalogues.SourcesOf(rows.Select(row => row.SourceId).Where(id => id != Department.Source.Id), cancellation);
        var visible = rows.Select(row => row.ToObservation(row.SourceId == Department.Source.Id ? Department.Source : source(row.SourceId))).ToLookup(row => row.Indicator, StringComparer.Ordinal);
        var approvals = await Approvals(db, chosen, cancellation);
        var limits = await db.Thresholds.AsNoTracking().Where(row => indicators.Contains(row.Indicator)).ToDictionaryAsync(row => row.Indicator, row => row.Json, cancellation);
        var periods = chosen.Select(entry => (entry.Period.Year, entry.Period.EndMonth)).ToHashSet();
        var others = await db.Entries.AsNoTracking().Where(entry => entry.Open == 1 && entry.ReleaseId == null).ToListAsync(cancellation);

        var findings = new List<Finding>();
        var withoutNation = new List<FigureKey>();
        foreach (var entries in chosen.GroupBy(entry => entry.Indicator, StringComparer.Ordinal))
        {
            var indicator = catalogue.Indicator(entries.Key) ?? throw new InvalidOperationException($"The indicator {entries.Key} is not in the catalogue.");
            var known = visible[entries.Key].ToList();
            var entered = entries.Where(entry => entry.Figure is not null).Select(entry => entry.ToObservation(0, new(release.At, false), release.Id)).ToList();
            findings.AddRange(Check(indicator, catalogue, known, entered, limits.TryGetValue(entries.Key, out var json) ? JsonSerializer.Deserialize<Thresholds>(json)! : Thresholds.Default));
            withoutNation.AddRange(WithoutNation(indicator, [.. entries], known));
        }

        return new(
            [.. chosen.Select(entry => Figure(entry, visible[entry.Indicator], approvals.GetValueOrDefault(entry.Id)))],
            findings,
            withoutNation,
            [.. others.Where(entry => periods.Contains((entry.Period.Year, entry.Period.EndMonth))).Select(entry => entry.Key)],
            release.At,
            now,
            new(await db.OfficeDays.AsNoTracking().ToDictionaryAsync(row => row.Day, row => row.IsWorking, cancellation)))
        {
            Matters = await Matters(db, release, matters, cancellation),
        };
    }

    /// <summary>What a matter says, held against what is public by the release's moment and against what else goes out with it.</summary>
    public Task<MatterReading> Read(StatsDb db, ReleaseRow release, MatterRow matter, IEnumerable<MatterRow> alongside, CancellationToken cancellation) =>
        readings.Read(db, matter.Key, matter.Json, release.At, [.. alongside.Where(other => other.Id != matter.Id).Select(other => (other.Key, other.Json))], cancellation);

    private async Task<IReadOnlyList<ChosenMatter>> Matters(StatsDb db, ReleaseRow release, IReadOnlyList<MatterRow> matters, CancellationToken cancellation)
    {
        var ids = matters.Select(matter => matter.Id).ToList();
        var submitted = (await db.SubmittedMatters.AsNoTracking().Where(row => ids.Contains(row.MatterId)).ToListAsync(cancellation)).ToLookup(row => row.MatterId);
        var chosen = new List<ChosenMatter>();
        foreach (var matter in matters)
        {
            var reading = await Read(db, release, matter, matters, cancellation);
            var last = submitted[matter.Id].MaxBy(row => row.Id);
            chosen.Add(new(
                matter.Key,
                matter.Title,
                matter.Stage == Stage.Approved && last is { Decision: Decision.Approved, DecidedBy: { } by } && last.Json == matter.Json && last.Notice == matter.Notice
                    && by != last.By && !matter.AuthorIds.Contains(by),
                MatterDesk.WhyNotStand(reading, matter.Notice),
                reading.Problems));
        }

        return chosen;
    }

    private static ChosenFigure Figure(EntryRow entry, IEnumerable<Observation> visible, Approval? approval) => new(
        entry.Key,
        entry.Figure,
        entry.Stage,
        entry.Status,
        entry.IsOwnStatistics || !entry.Document.IsOwnStatistics,
        entry.Explanation,
        entry.Reason is { } reason ? new(reason, new(entry.NoticeZh, entry.NoticeEn)) : null,
        approval is null ? entry.AuthorIds : entry.AuthorIds.Append(approval.SubmittedBy).ToHashSet(StringComparer.Ordinal),
        approval is { Figure: var figure } && figure == entry.Figure ? approval.ApprovedBy : null,
        visible.Where(row => row.Source.Kind == SourceKind.OwnRelease && Key(row) == entry.Key).MaxBy(row => row.Vintage)?.Status);

    private static FigureKey Key(Observation row) => new(row.Indicator, row.Region, row.Period, row.Measure);

    private static IReadOnlyList<Finding> Check(Indicator indicator, Catalogue catalogue, List<Observation> known, List<Observation> entered, Thresholds thresholds)
    {
        var examination = new Examination(indicator, catalogue, known, entered, thresholds);
        return EntryChecks.Run(examination.EnteredSlots.Select(slot => examination.Of(catalogue.Region(slot.Region)!, slot.Period)));
    }

    /// <summary>Chosen levels of regions for whose period the nation will have none, where it is known at all.</summary>
    private static IEnumerable<FigureKey> WithoutNation(Indicator indicator, List<EntryRow> entries, List<Observation> known)
    {
        if (indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock) || !known.Exists(row => row is { Region: Region.NationCode, Measure: Measure.Level }))
        {
            return [];
        }

        return entries
            .Where(entry => entry is { Measure: Measure.Level or Measure.Share } && entry.Region != Region.NationCode)
            .Select(entry => entry.Key)
            .Where(key => !known.Exists(row => row is { Region: Region.NationCode, Measure: Measure.Level, Figure.HasNumber: true } && row.Period == key.Period)
                && !entries.Exists(entry => entry is { Region: Region.NationCode, Measure: Measure.Level, Figure.HasNumber: true } && entry.Period == key.Period));
    }

    /// <summary>The last submission of each entry, where it was approved.</summary>
    private static async Task<Dictionary<Guid, Approval>> Approvals(StatsDb db, IReadOnlyList<EntryRow> chosen, CancellationToken cancellation)
    {
        var ids = chosen.Select(entry => entry.Id).ToList();
        var rows = await (
            from figure in db.SubmittedFigures.AsNoTracking()
            join submission in db.Submissions.AsNoTracking() on figure.SubmissionId equals submission.Id
            where ids.Contains(figure.EntryId)
            select new { Figure = figure, submission.By }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.Figure.EntryId)
            .Select(group => group.MaxBy(row => row.Figure.Id)!)
            .Where(row => row.Figure is { Decision: Decision.Approved, DecidedBy: not null })
            .ToDictionary(row => row.Figure.EntryId, row => new Approval(row.Figure.Figure, row.Figure.DecidedBy!, row.By));
    }

    private sealed record Approval(Figure Figure, string ApprovedBy, string SubmittedBy);
}
