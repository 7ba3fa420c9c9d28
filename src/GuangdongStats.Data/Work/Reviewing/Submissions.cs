using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Press;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Reviewing;

/// <summary>What was submitted, for reviewers and clerks: it holds figures that are not public. Anybody else gets nothing.</summary>
public sealed class Submissions(
    IDbContextFactory<StatsDb> databases, CatalogueReader catalogues, SeriesCache series, ImpactAsOf impacts, AuditLog audit, TimeProvider clock)
{
    /// <summary>How many steps of a figure's history are told.</summary>
    private const int LongestHistory = 200;

    /// <summary>Those in which a figure waits, oldest first.</summary>
    public async Task<IReadOnlyList<SubmissionSummary>> Waiting(string accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation))
        {
            return [];
        }

        var rows = await db.Submissions.AsNoTracking().Include(row => row.Figures)
            .Where(row => row.Figures.Any(figure => figure.Decision == Decision.Waiting))
            .OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        return await Summed(db, rows, cancellation);
    }

    /// <summary>The last ones in which everything is decided, newest first.</summary>
    public async Task<IReadOnlyList<SubmissionSummary>> Decided(string accountId, int count, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation))
        {
            return [];
        }

        var rows = await db.Submissions.AsNoTracking().Include(row => row.Figures)
            .Where(row => row.Figures.All(figure => figure.Decision != Decision.Waiting))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(count).ToListAsync(cancellation);
        return await Summed(db, rows, cancellation);
    }

    /// <returns>Null: there is none with this id.</returns>
    public async Task<ReviewedSubmission?> Read(string accountId, long id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation)
            || await db.Submissions.AsNoTracking().Include(row => row.Figures).SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } submission)
        {
            return null;
        }

        var ids = submission.Figures.ConvertAll(figure => figure.EntryId);
        var entries = await db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellation);
        var others = await db.SubmittedFigures.AsNoTracking().Where(figure => ids.Contains(figure.EntryId) && figure.SubmissionId != id).ToListAsync(cancellation);
        var otherIds = others.Select(figure => figure.SubmissionId).Distinct().ToList();
        var moments = await db.Submissions.AsNoTracking().Where(row => otherIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.At, cancellation);

        var catalogue = await catalogues.Read(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var proposed = submission.Figures.Where(IsCurrent).Select(figure => entries[figure.EntryId].ToObservation(1, new(now, false), null)).ToList();
        var answer = await impacts.Read(proposed, now, cancellation);
        var figures = new List<ReviewedFigure>();
        foreach (var figure in submission.Figures.OrderBy(figure => figure.Id))
        {
            var entry = entries[figure.EntryId];
            var indicator = catalogue.Indicator(entry.Indicator)!;
            var point = (await series.Get(indicator, entry.Region, entry.Period.Span, now, cancellation)).At(entry.Period);
            figures.Add(new(
                new(figure.Id, figure.Version),
                entry.Key,
                indicator,
                catalogue.Region(entry.Region)!,
                figure.Text,
                figure.Figure,
                IsCurrent(figure) ? proposed.Single(row => KeyOf(row) == entry.Key) : null,
                point.Of(entry.Measure)?.Shown,
                Earlier(figure, others, moments),
                FindingsOf(figure),
                figure.Explanation,
                figure.Document,
                figure.Decision,
                figure.DecidedByName ?? "",
                figure.DecidedAt,
                figure.Message,
                entry.AuthorIds.Append(submission.By).ToHashSet(StringComparer.Ordinal),
                IsCurrent(figure) ? answer.Of(entry.Key) : null));
        }

        return new(
            submission.Id, submission.ByName, submission.At, submission.Note, figures, await Claims(db, figures, catalogue, cancellation), submission.Figures.Exists(figure => figure.Decision == Decision.Waiting) ? answer.Impact : []);

        // Locked since it was submitted, and not public yet: what the entry says is what was submitted.
        bool IsCurrent(SubmittedFigureRow figure) => entries[figure.EntryId] is { Open: not null, Stage: Stage.Submitted or Stage.Approved } && figure.Decision != Decision.Returned
            && !others.Exists(other => other.EntryId == figure.EntryId && other.Id > figure.Id);
    }

    /// <summary>What was done to a figure, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> History(string accountId, FigureKey key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await MaySee(db, accountId, cancellation) ? await audit.Read(null, key.ToString(), LongestHistory, cancellation) : [];
    }

    private static async Task<bool> MaySee(StatsDb db, string accountId, CancellationToken cancellation) =>
        await PeopleReader.Read(db, accountId, cancellation) is { } person && (person.Has(Duty.Reviewer) || person.Has(Duty.Clerk));

    private static async Task<IReadOnlyList<SubmissionSummary>> Summed(StatsDb db, List<SubmissionRow> rows, CancellationToken cancellation)
    {
        var ids = rows.SelectMany(row => row.Figures).Select(figure => figure.EntryId).Distinct().ToList();
        var entries = await db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellation);
        return
        [
            .. rows.Select(row => new SubmissionSummary(
                row.Id,
                row.ByName,
                row.At,
                row.Note,
                Count(row, Decision.Waiting),
                Count(row, Decision.Approved),
                Count(row, Decision.Returned),
                [.. row.Figures.OrderBy(figure => figure.Id).Select(figure => entries[figure.EntryId].Key)],
                row.Figures.SelectMany(figure => entries[figure.EntryId].AuthorIds).Append(row.By).ToHashSet(StringComparer.Ordinal))),
        ];
    }

    private static int Count(SubmissionRow row, Decision decision) => row.Figures.Count(figure => figure.Decision == decision);

    private static EarlierSubmission? Earlier(SubmittedFigureRow figure, List<SubmittedFigureRow> others, Dictionary<long, DateTime> moments) =>
        others.Where(other => other.EntryId == figure.EntryId && other.Id < figure.Id).MaxBy(other => other.Id) is not { } before ? null : new(
            before.SubmissionId,
            moments[before.SubmissionId],
            before.Text,
            before.Figure,
            before.Explanation,
            before.Document,
            before.Decision,
            before.DecidedByName ?? "",
            before.Message);

    private static async Task<IReadOnlyList<ReviewedClaim>> Claims(StatsDb db, List<ReviewedFigure> figures, Catalogue catalogue, CancellationToken cancellation)
    {
        var slots = figures.GroupBy(figure => (figure.Key.Indicator, figure.Key.Region, figure.Key.Period)).ToDictionary(group => group.Key, group => group.Select(figure => figure.Slot).FirstOrDefault(slot => slot is not null));
        var (indicators, periods) = (slots.Keys.Select(slot => slot.Indicator).Distinct().ToList(), slots.Keys.Select(slot => slot.Period).Distinct().ToList());
        var rows = await db.EnteredClaims.AsNoTracking().Where(row => indicators.Contains(row.Indicator) && periods.Contains(row.Period)).OrderBy(row => row.Id).ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => slots.ContainsKey((row.Indicator, row.Region, row.Period))).Select(row =>
            {
                var slot = slots[(row.Indicator, row.Region, row.Period)];
                return new ReviewedClaim(PressDesk.Of(row), catalogue.Indicator(row.Indicator)!, catalogue.Region(row.Region)!, slot is null || row.Kind == ClaimKind.Streak ? null : Judge(row, slot));
            }),
        ];
    }

    private static ClaimVerdict Judge(EnteredClaimRow row, Explanation slot) => ClaimCheck.Evaluate(
        new(row.Indicator, row.Region, row.Period, row.Kind, row.Number, row.Kind == ClaimKind.Share ? "percent" : "", row.Relation, Department.Source, new(row.EnteredAt, false), row.Words),
        slot.ShareBounds,
        slot.Rank);

    private static IReadOnlyList<LocalizedName> FindingsOf(SubmittedFigureRow figure) =>
        [.. Lines(figure.FindingsZh).Zip(Lines(figure.FindingsEn), (chinese, english) => new LocalizedName(chinese, english))];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static FigureKey KeyOf(Observation row) => new(row.Indicator, row.Region, row.Period, row.Measure);
}
