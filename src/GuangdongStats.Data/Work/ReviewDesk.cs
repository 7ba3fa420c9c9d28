using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Approves and returns submitted figures. It has no way to change one.</summary>
public sealed class ReviewDesk(WorkWriter writer, CatalogueReader catalogues)
{
    /// <summary>Approves the chosen figures of a submission, all or none.</summary>
    public Task<ReviewOutcome> Approve(Actor actor, long submission, IReadOnlyCollection<SeenFigure> figures, CancellationToken cancellation) =>
        Decide(actor, submission, figures, Decision.Approved, "", cancellation);

    /// <summary>Gives one figure back to its clerks; only this one can be edited again.</summary>
    /// <param name="message">What is to be put right.</param>
    public async Task<ReviewOutcome> Return(Actor actor, long submission, SeenFigure figure, string message, CancellationToken cancellation)
    {
        var words = message.Trim();
        return words.Length == 0 ? new(Refusal.MessageMissing, null)
            : !WrittenText.IsAccepted(words) ? new(Refusal.TextNotAccepted, null)
            : await Decide(actor, submission, [figure], Decision.Returned, words, cancellation);
    }

    private async Task<ReviewOutcome> Decide(
        Actor actor, long submission, IReadOnlyCollection<SeenFigure> figures, Decision decision, string message, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        FigureKey? inTheWay = null;
        var refusal = await writer.Do(actor, $"submission/{submission}", async unit =>
        {
            if (!unit.Person.Has(Duty.Reviewer))
            {
                return Refusal.NotAllowed; // before anything tells what exists
            }

            var wanted = figures.DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id, figure => figure.Version);
            if (wanted.Count == 0)
            {
                return Refusal.Nothing;
            }

            var by = await unit.Db.Submissions.Where(row => row.Id == submission).Select(row => row.By).SingleOrDefaultAsync(unit.Cancellation);
            var rows = await unit.Db.SubmittedFigures.Where(row => row.SubmissionId == submission && wanted.Keys.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(unit.Cancellation);
            if (by is null || rows.Count != wanted.Count)
            {
                return Refusal.NotFound;
            }

            var ids = rows.ConvertAll(row => row.EntryId);
            var entries = await unit.Db.Entries.Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, unit.Cancellation);
            foreach (var row in rows)
            {
                var entry = entries[row.EntryId];
                inTheWay = entry.Key;
                if (WhyNot(unit.Person, row, entry, by, wanted[row.Id]) is { } why)
                {
                    return why;
                }

                (row.Decision, row.Message) = (decision, message);
                (row.DecidedBy, row.DecidedByName, row.DecidedAt) = (unit.Person.Id, unit.Person.Name, unit.Now);
                entry.Stage = decision == Decision.Approved ? Stage.Approved : Stage.Returned;
                entry.ReturnMessage = message;
                unit.Audit(decision == Decision.Approved ? "review.approve" : "review.return", entry.Key.ToString(), row.Text, message);
            }

            inTheWay = null;
            foreach (var person in entries.Values.SelectMany(AuthorsOf).Distinct(StringComparer.Ordinal))
            {
                unit.Db.Notices.Add(NoticeOf(person, [.. entries.Values.Where(entry => AuthorsOf(entry).Contains(person))], decision, message, submission, unit, catalogue));
            }

            if (decision == Decision.Approved)
            {
                await TellReleasers(unit, [.. entries.Values], catalogue);
            }

            return null;

            IReadOnlySet<string> AuthorsOf(EntryRow entry) => Authors(entry, by);
        }, cancellation);
        return new(refusal, refusal is null ? null : inTheWay);
    }

    private static Refusal? WhyNot(Person person, SubmittedFigureRow row, EntryRow entry, string submittedBy, long seenVersion) =>
        EntryRules.WhyNotDecide(person, row.Decision, Authors(entry, submittedBy))
        ?? (row.Version != seenVersion ? Refusal.ChangedMeanwhile
            : entry.Stage != Stage.Submitted || entry.Open is null ? Refusal.NotSubmitted
            : null);

    private static HashSet<string> Authors(EntryRow entry, string submittedBy) => [.. entry.AuthorIds, submittedBy];

    /// <summary>What can be scheduled now is theirs to schedule.</summary>
    private static async Task TellReleasers(WorkUnit unit, IReadOnlyList<EntryRow> entries, Catalogue catalogue)
    {
        var releasers = await unit.Db.UserRoles.Where(row => row.RoleId == nameof(Duty.Releaser) && row.UserId != unit.Person.Id).Select(row => row.UserId).ToListAsync(unit.Cancellation);
        var name = NameOf(First(entries), catalogue);
        var words = entries.Count == 1
            ? new LocalizedName($"{name.Chinese}已审核通过，可以安排发布。", $"{name.English} is approved and can be released.")
            : new($"{name.Chinese}等{entries.Count}项数据已审核通过，可以安排发布。", $"{entries.Count} figures are approved and can be released, among them {name.English}.");
        releasers.ForEach(releaser => NoticeDesk.Tell(unit, releaser, words, "/work/releases"));
    }

    private static EntryRow First(IReadOnlyList<EntryRow> entries) => entries.MinBy(entry => (entry.Period.LastDay, entry.Measure))!;

    private static LocalizedName NameOf(EntryRow entry, Catalogue catalogue)
    {
        return new(In(Language.Chinese), In(Language.English));

        string In(Language language) => FigureText.Name(catalogue.Indicator(entry.Indicator)!, catalogue.Region(entry.Region)!, entry.Period, entry.Measure, language);
    }

    private static NoticeRow NoticeOf(
        string to, IReadOnlyList<EntryRow> entries, Decision decision, string message, long submission, WorkUnit unit, Catalogue catalogue)
    {
        var first = First(entries);
        var (chinese, english) = NameOf(first, catalogue);
        var by = unit.Person.Name;
        return new()
        {
            To = to,
            At = unit.Now,
            TextZh = decision == Decision.Returned ? $"{chinese}已退回，审核人{by}：{message}"
                : entries.Count == 1 ? $"{chinese}已审核通过，审核人{by}。"
                : $"{chinese}等{entries.Count}项数据已审核通过，审核人{by}。",
            TextEn = decision == Decision.Returned ? $"{english} was returned by {by}: {message}"
                : entries.Count == 1 ? $"{english} was approved by {by}."
                : $"{entries.Count} figures were approved by {by}, among them {english}.",
            Path = decision == Decision.Returned ? $"/work/entry?period={first.Period.IsoMonth}" : $"/work/review/{submission}",
        };
    }
}
