using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Entering;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

public sealed partial class EntryDesk
{
    /// <summary>How many figures one submission may hold.</summary>
    public const int MostInOne = 500;

    /// <summary>
    /// Gives figures to a reviewer. They are checked with everything else that is entered laid over what is released; those that pass go
    /// together, the others stay and say why.
    /// </summary>
    /// <param name="note">The clerk's words to the reviewer; may be empty.</param>
    public async Task<SubmitOutcome> Submit(Actor actor, IReadOnlyCollection<CellToSubmit> cells, string note, CancellationToken cancellation)
    {
        note = Lines(note);
        if (!WrittenText.IsAccepted(note) || cells.Count > MostInOne)
        {
            return new(Refusal.TextNotAccepted, null, []);
        }

        var results = new List<SubmittedCell>();
        SubmissionRow? submission = null;
        var refusal = await writer.Do(actor, "submission", async unit =>
        {
            if (!unit.Person.Has(Duty.Clerk))
            {
                return Refusal.NotAllowed;
            }

            var fit = await Examine(unit, cells, results);
            if (fit.Count == 0)
            {
                return Refusal.Nothing;
            }

            submission = new() { By = unit.Person.Id, ByName = unit.Person.Name, At = unit.Now, Note = note, Figures = [.. fit.Select(pair => Snapshot(pair.Entry, pair.Findings))] };
            unit.Db.Submissions.Add(submission);
            foreach (var (entry, _) in fit)
            {
                unit.Audit(SubmitAct, entry.Key.ToString(), entry.Stage.ToString(), entry.Text);
                (entry.Stage, entry.ReturnMessage) = (Stage.Submitted, "");
            }

            await unit.Db.SaveChangesAsync(cancellation); // gives the submission its number
            await Tell(unit, submission);
            return null;
        }, cancellation);
        return refusal is { } why ? new(why, null, results) : new(null, submission!.Id, results);
    }

    private async Task<List<(EntryRow Entry, IReadOnlyList<Finding> Findings)>> Examine(WorkUnit unit, IReadOnlyCollection<CellToSubmit> cells, List<SubmittedCell> results)
    {
        var (places, fit) = (await catalogue.Read(unit.Cancellation), new List<(EntryRow, IReadOnlyList<Finding>)>());
        var scheduled = await OpenEntries.Scheduled(unit.Db, unit.Now, unit.Cancellation);
        foreach (var group in cells.DistinctBy(cell => cell.Key).GroupBy(cell => cell.Key.Indicator))
        {
            if (places.Indicator(group.Key) is not { } indicator)
            {
                results.AddRange(group.Select(cell => new SubmittedCell(cell.Key, Refusal.NotFound, [])));
                continue;
            }

            var open = await OpenEntries.At(unit.Db, unit.Now).Where(entry => entry.Indicator == indicator.Code).ToListAsync(unit.Cancellation);
            var examination = await examinations.Of(indicator, open, unit.Now, unit.Cancellation);
            foreach (var cell in group)
            {
                var entry = open.Find(row => row.Key == cell.Key);
                var findings = entry is null ? [] : examination.Findings(cell.Key);
                var why = entry is null ? Refusal.NotFound : IsIn(entry, scheduled) ? Refusal.Scheduled : WhyNotSubmit(unit.Person, entry, cell.Version, findings, examination.Own(cell.Key));
                results.Add(new(cell.Key, why, findings));
                if (why is null)
                {
                    fit.Add((entry!, findings));
                }
            }
        }

        return fit;
    }

    private static Refusal? WhyNotSubmit(Person person, EntryRow entry, long version, IReadOnlyList<Finding> findings, Observation? own)
    {
        if (entry.Stage is Stage.Draft or Stage.Returned)
        {
            if (entry.Text.Length == 0)
            {
                return Refusal.Nothing;
            }

            if (entry.Version != version)
            {
                return Refusal.ChangedMeanwhile;
            }
        }

        return EntryRules.WhyNotSubmit(
            person,
            entry.Stage,
            entry.Figure,
            EntryState.DetailsOf(entry).Source.IsGiven,
            findings.Any(finding => finding.Gravity == Gravity.Hard),
            findings.Any(finding => finding.Gravity == Gravity.Soft),
            entry.Explanation)
            ?? EntryRules.WhyNotReplace(own?.Status, entry.Status, entry.Reason is { } reason ? new(reason, new(entry.NoticeZh, entry.NoticeEn)) : null);
    }

    private static SubmittedFigureRow Snapshot(EntryRow entry, IReadOnlyList<Finding> findings) => new()
    {
        EntryId = entry.Id,
        Text = entry.Text,
        Number = entry.Number,
        Relation = entry.Relation,
        Precision = entry.Precision,
        Absence = entry.Absence,
        Explanation = entry.Explanation,
        Document = SourceLine(entry),
        FindingsZh = string.Join('\n', findings.Select(finding => FindingText.Sentence(finding, Language.Chinese))),
        FindingsEn = string.Join('\n', findings.Select(finding => FindingText.Sentence(finding, Language.English))),
        Decision = Decision.Waiting,
        Message = "",
    };

    /// <summary>Every reviewer who may decide learns of it.</summary>
    private static async Task Tell(WorkUnit unit, SubmissionRow submission)
    {
        var reviewers = await unit.Db.UserRoles.Where(row => row.RoleId == nameof(Duty.Reviewer) && row.UserId != unit.Person.Id).Select(row => row.UserId).ToListAsync(unit.Cancellation);
        var count = submission.Figures.Count;
        unit.Db.Notices.AddRange(reviewers.Select(reviewer => new NoticeRow
        {
            To = reviewer,
            At = unit.Now,
            TextZh = $"{submission.ByName}提交了{count}个数据，请审核",
            TextEn = $"{submission.ByName} submitted {count} {(count == 1 ? "figure" : "figures")} for review",
            Path = $"/work/review/{submission.Id}",
        }));
    }
}
