using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Releases.Checklist;

/// <summary>What must be right before a release is scheduled, looked at anew each time it is shown and once more when it is scheduled.</summary>
/// <param name="Items">One for each <see cref="ChecklistSubject"/>, in its order.</param>
public sealed record ReleaseChecklist(IReadOnlyList<ChecklistItem> Items)
{
    private static readonly TimeOnly Opens = new(8, 30), Closes = new(17, 30);

    /// <summary>The first reason why the release cannot be scheduled; null when it can.</summary>
    public Refusal? WhyNot => Items.FirstOrDefault(item => item.Outcome == ChecklistOutcome.Error)?.Refusal;

    public static ReleaseChecklist Of(ReleaseFacts facts)
    {
        var chosen = facts.Chosen;
        var hard = facts.Findings.Where(finding => finding.Gravity == Gravity.Hard).ToList();
        var corrections = chosen
            .Select(figure => (figure.Key, Why: EntryRules.WhyNotReplace(figure.Replaces, figure.Status, figure.Revision)))
            .Where(pair => pair.Why is not null).ToList();
        var unexplained = Unexplained(facts).ToList();
        return new(
        [
            Error(ChecklistSubject.Figures, chosen.Count + facts.Matters.Count == 0 ? Refusal.Nothing : null),
            Error(ChecklistSubject.Moment, facts.At < facts.Now + ReleaseRules.Lead ? Refusal.MomentTooSoon : null),
            Warning(ChecklistSubject.WorkingHours, !IsInOfficeHours(facts), []),
            And(Error(ChecklistSubject.Approval, Refusal.NotApproved, [.. chosen.Where(figure => !figure.IsApprovedByAnother).Select(figure => figure.Key)]), facts, matter => matter.IsApprovedByAnother ? null : Refusal.NotApproved),
            And(Error(ChecklistSubject.Sources, Refusal.SourceMissing, [.. chosen.Where(figure => !figure.HasSource).Select(figure => figure.Key)]), facts, matter => matter.WhyNot == Refusal.SourceMissing ? matter.WhyNot : null),
            And(new(ChecklistSubject.HardFindings, hard.Count > 0 ? ChecklistOutcome.Error : ChecklistOutcome.Ok,
                [.. chosen.Where(figure => hard.Exists(finding => finding.Concerns(figure.Key.ToString()))).Select(figure => figure.Key)], hard, hard.Count > 0 ? Refusal.HardFinding : null), facts,
                matter => matter.WhyNot is null or Refusal.SourceMissing or Refusal.NoticeMissing ? null : matter.WhyNot),
            new(ChecklistSubject.Explanations, unexplained.Count > 0 ? ChecklistOutcome.Error : ChecklistOutcome.Ok,
                [.. unexplained.SelectMany(pair => pair.Figures).Distinct()], [.. unexplained.Select(pair => pair.Finding)], unexplained.Count > 0 ? Refusal.ExplanationMissing : null),
            And(Error(ChecklistSubject.Corrections, corrections.FirstOrDefault().Why, [.. corrections.Select(pair => pair.Key)]), facts, matter => matter.WhyNot == Refusal.NoticeMissing ? matter.WhyNot : null),
            Warning(ChecklistSubject.NationalFigures, facts.WithoutNation.Count > 0, facts.WithoutNation),
            Warning(ChecklistSubject.LeftOut, facts.LeftOut.Count > 0, facts.LeftOut),
        ]);
    }

    /// <summary>Soft findings about chosen figures of which none is explained. One about no chosen figure, such as a region that is missing, asks nobody here.</summary>
    private static IEnumerable<(Finding Finding, IReadOnlyList<FigureKey> Figures)> Unexplained(ReleaseFacts facts)
    {
        foreach (var finding in facts.Findings.Where(finding => finding.Gravity == Gravity.Soft))
        {
            var concerned = facts.Chosen.Where(figure => finding.Concerns(figure.Key.ToString())).ToList();
            if (concerned.Count > 0 && concerned.TrueForAll(figure => string.IsNullOrWhiteSpace(figure.Explanation)))
            {
                yield return (finding, [.. concerned.Select(figure => figure.Key)]);
            }
        }
    }

    private static bool IsInOfficeHours(ReleaseFacts facts) =>
        facts.Days.IsWorking(ReleaseTime.DayAt(facts.At)) && ReleaseTime.TimeAt(facts.At) is var time && time >= Opens && time <= Closes;

    private static ChecklistItem Error(ChecklistSubject subject, Refusal? refusal, IReadOnlyList<FigureKey>? figures = null) =>
        new(subject, refusal is null ? ChecklistOutcome.Ok : ChecklistOutcome.Error, figures ?? [], [], refusal);

    private static ChecklistItem Error(ChecklistSubject subject, Refusal refusal, IReadOnlyList<FigureKey> figures) =>
        Error(subject, figures.Count == 0 ? null : refusal, figures);

    /// <summary>The same question of the matters: an error when one of them answers.</summary>
    private static ChecklistItem And(ChecklistItem item, ReleaseFacts facts, Func<ChosenMatter, Refusal?> whyNot)
    {
        var wrong = facts.Matters.Where(matter => whyNot(matter) is not null).ToList();
        return wrong.Count == 0 ? item : item with
        {
            Outcome = ChecklistOutcome.Error,
            Refusal = item.Refusal ?? whyNot(wrong[0]),
            Matters = [.. wrong.Select(matter => (matter.Title, item.Subject == ChecklistSubject.HardFindings ? matter.Problems : []))],
        };
    }

    private static ChecklistItem Warning(ChecklistSubject subject, bool isWarning, IReadOnlyList<FigureKey> figures) =>
        new(subject, isWarning ? ChecklistOutcome.Warning : ChecklistOutcome.Ok, figures, [], null);
}
