using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Releases;

/// <summary>Who may do what with an entered figure, and when. Each answers null when it may be done.</summary>
public static class EntryRules
{
    /// <param name="stage">Null: nothing is entered yet.</param>
    /// <param name="isInRelease">It was chosen for a release that is scheduled or out.</param>
    public static Refusal? WhyNotEdit(Person person, Stage? stage, bool isInRelease) =>
        !person.Has(Duty.Clerk) ? Refusal.NotAllowed
        : isInRelease ? Refusal.Scheduled
        : stage switch
        {
            Stage.Submitted => Refusal.Submitted,
            Stage.Approved => Refusal.Approved,
            _ => null,
        };

    /// <param name="hasHardFinding">A check says that the figures cannot all be right.</param>
    /// <param name="hasSoftFinding">A check asks for an explanation.</param>
    /// <param name="figure">Null: the text is not understood.</param>
    public static Refusal? WhyNotSubmit(Person person, Stage stage, Figure? figure, bool hasSource, bool hasHardFinding, bool hasSoftFinding, string explanation) =>
        !person.Has(Duty.Clerk) ? Refusal.NotAllowed
        : stage == Stage.Submitted ? Refusal.Submitted
        : stage == Stage.Approved ? Refusal.Approved
        : figure is null ? Refusal.NotUnderstood
        : hasHardFinding ? Refusal.HardFinding
        : hasSoftFinding && string.IsNullOrWhiteSpace(explanation) ? Refusal.ExplanationMissing
        : !hasSource ? Refusal.SourceMissing
        : null;

    /// <summary>Approving and returning: never by one who typed in it or submitted it, and only while it waits.</summary>
    /// <param name="authors">Account ids.</param>
    public static Refusal? WhyNotDecide(Person person, Decision decision, IReadOnlySet<string> authors) =>
        !person.Has(Duty.Reviewer) ? Refusal.NotAllowed
        : authors.Contains(person.Id) ? Refusal.ApproverIsAuthor
        : decision != Decision.Waiting ? Refusal.ChangedMeanwhile
        : null;

    /// <summary>
    /// Replacing a released figure: preliminary, revised, final, never back, and a final one only to mend an error; always with a reason and a
    /// notice in both languages (R21).
    /// </summary>
    /// <param name="released">The figure that this system released; null when there is none to replace.</param>
    public static Refusal? WhyNotReplace(Status? released, Status entered, Revision? revision) => released switch
    {
        null => null,
        _ when revision is null => Refusal.ReasonMissing,
        _ when string.IsNullOrWhiteSpace(revision.Notice.Chinese) || string.IsNullOrWhiteSpace(revision.Notice.English) => Refusal.NoticeMissing,
        Status.Final when revision.Reason is not (RevisionReason.EntryError or RevisionReason.SourceCorrected) => Refusal.IsFinal,
        { } before when entered < before => Refusal.StatusGoesBack,
        _ => null,
    };
}
