using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The releaser's list and each release with its checklist, read anew each time: for releasers only.</summary>
public sealed class ReleasePlans(IDbContextFactory<StatsDb> databases, ReleaseReading reading, TimeProvider clock)
{
    /// <returns>The latest moment first.</returns>
    public async Task<IReadOnlyList<ReleaseSummary>> List(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Releases.AsNoTracking()
            .Select(row => new { row.Id, row.At, row.TitleZh, row.TitleEn, row.State, Figures = db.Entries.Count(entry => entry.ReleaseId == row.Id), Matters = db.Matters.Count(matter => matter.ReleaseId == row.Id) })
            .ToListAsync(cancellation);
        return [.. rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Select(row => new ReleaseSummary(row.Id, row.At, new(row.TitleZh, row.TitleEn), row.State, row.Figures + row.Matters))];
    }

    /// <summary>How many approved figures and matters are in no release yet.</summary>
    public async Task<int> Waiting(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Entries.CountAsync(entry => entry.Open == 1 && entry.Stage == Stage.Approved && entry.ReleaseId == null, cancellation)
            + await db.Matters.CountAsync(matter => matter.Open == 1 && matter.Stage == Stage.Approved && matter.ReleaseId == null, cancellation);
    }

    /// <returns>Null: no such release.</returns>
    public async Task<ReleasePlan?> Read(int id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var release = await db.Releases.AsNoTracking().Include(row => row.Events).Include(row => row.Viewers).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (release is null)
        {
            return null;
        }

        var isPlanned = release.State == ReleaseState.Planned;
        var chosen = await db.Entries.AsNoTracking().Where(entry => entry.ReleaseId == id).ToListAsync(cancellation);
        var waiting = isPlanned
            ? await db.Entries.AsNoTracking().Where(entry => entry.Open == 1 && entry.Stage == Stage.Approved && entry.ReleaseId == null).ToListAsync(cancellation)
            : [];
        var chosenMatters = await db.Matters.AsNoTracking().Where(matter => matter.ReleaseId == id).ToListAsync(cancellation);
        var waitingMatters = isPlanned
            ? await db.Matters.AsNoTracking().Where(matter => matter.Open == 1 && matter.Stage == Stage.Approved && matter.ReleaseId == null).ToListAsync(cancellation)
            : [];
        var people = await db.Users.AsNoTracking().Where(account => !account.IsDisabled).Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellation);
        return new(
            release.Id,
            release.Version,
            release.At,
            new(release.TitleZh, release.TitleEn),
            new(release.NoticeZh, release.NoticeEn),
            release.State,
            InOrder(chosen),
            InOrder(waiting),
            isPlanned ? ReleaseChecklist.Of(await reading.Facts(db, release, chosen, chosenMatters, clock.GetUtcNow().UtcDateTime, cancellation)) : null,
            release.Viewers.Select(viewer => viewer.AccountId).ToHashSet(StringComparer.Ordinal),
            [.. people.OrderBy(person => person.DisplayName, StringComparer.Ordinal).Select(person => (person.Id, person.DisplayName))],
            [.. release.Events.OrderBy(step => step.At).ThenBy(step => step.Id).Select(step => new ReleaseStepTaken(step.Step, step.At, step.ByName, new(step.NoticeZh, step.NoticeEn)))])
        {
            ChosenMatters = await Planned(chosenMatters, chosenMatters),
            WaitingMatters = await Planned(waitingMatters, chosenMatters),
        };

        async Task<IReadOnlyList<PlannedMatter>> Planned(List<MatterRow> matters, List<MatterRow> alongside)
        {
            var planned = new List<PlannedMatter>();
            foreach (var matter in matters.OrderBy(matter => matter.Kind).ThenBy(matter => matter.Code, StringComparer.Ordinal))
            {
                var said = await reading.Read(db, release, matter, alongside, cancellation);
                planned.Add(new(matter.Id, matter.Version, matter.Key, matter.Title, matter.Notice, said.Lines, said.Before, matter.EditedByName));
            }

            return planned;
        }
    }

    private static IReadOnlyList<PlannedFigure> InOrder(IEnumerable<EntryRow> entries) =>
    [
        .. entries.OrderByDescending(entry => entry.Period.Year).ThenByDescending(entry => entry.Period.EndMonth)
            .ThenBy(entry => entry.Indicator, StringComparer.Ordinal).ThenBy(entry => entry.Region, StringComparer.Ordinal)
            .ThenBy(entry => entry.Period.SortKey).ThenBy(entry => entry.Measure)
            .Select(entry => new PlannedFigure(
                entry.Id, entry.Version, entry.Key, entry.Figure, entry.Text, entry.Status, entry.IsOwnStatistics ? Document.OwnStatistics : entry.Document, entry.Explanation,
                entry.Reason is { } reason ? new(reason, new(entry.NoticeZh, entry.NoticeEn)) : null, entry.EditedByName)),
    ];
}
