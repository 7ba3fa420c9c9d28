using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using Xunit;

namespace GuangdongStats.Core.Tests.Releases;

public class EntryRulesTests
{
    private static readonly Figure Robots = Figure.Exact(124_700, 100);
    private static readonly Revision Late = new(RevisionReason.LateReports, new("企业补报", "Late reports"));

    [Theory]
    [InlineData(null, false, null)]
    [InlineData(Stage.Draft, false, null)]
    [InlineData(Stage.Returned, false, null)]
    [InlineData(Stage.Submitted, false, Refusal.Submitted)]
    [InlineData(Stage.Approved, false, Refusal.Approved)]
    [InlineData(Stage.Approved, true, Refusal.Scheduled)]
    public void A_clerk_edits_what_is_not_with_somebody_else(Stage? stage, bool isInRelease, Refusal? expected) =>
        Assert.Equal(expected, EntryRules.WhyNotEdit(With(Duty.Clerk), stage, isInRelease));

    [Theory]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public void Nobody_but_a_clerk_edits_or_submits(Duty duty)
    {
        Assert.Equal(Refusal.NotAllowed, EntryRules.WhyNotEdit(With(duty), Stage.Draft, false));
        Assert.Equal(Refusal.NotAllowed, EntryRules.WhyNotSubmit(With(duty), Stage.Draft, Robots, true, false, false, ""));
    }

    [Fact]
    public void A_figure_is_submitted_when_it_is_understood_sourced_and_explained()
    {
        var clerk = With(Duty.Clerk);
        Assert.Null(EntryRules.WhyNotSubmit(clerk, Stage.Draft, Robots, true, false, false, ""));
        Assert.Null(EntryRules.WhyNotSubmit(clerk, Stage.Returned, Robots, true, false, true, "Two new plants."));
        Assert.Equal(Refusal.NotUnderstood, EntryRules.WhyNotSubmit(clerk, Stage.Draft, null, true, false, false, ""));
        Assert.Equal(Refusal.HardFinding, EntryRules.WhyNotSubmit(clerk, Stage.Draft, Robots, true, true, true, "I am sure."));
        Assert.Equal(Refusal.ExplanationMissing, EntryRules.WhyNotSubmit(clerk, Stage.Draft, Robots, true, false, true, " "));
        Assert.Equal(Refusal.SourceMissing, EntryRules.WhyNotSubmit(clerk, Stage.Draft, Robots, false, false, false, ""));
        Assert.Equal(Refusal.Submitted, EntryRules.WhyNotSubmit(clerk, Stage.Submitted, Robots, true, false, false, ""));
        Assert.Equal(Refusal.Approved, EntryRules.WhyNotSubmit(clerk, Stage.Approved, Robots, true, false, false, ""));
    }

    [Fact]
    public void Nobody_reviews_what_they_entered_whatever_else_they_may()
    {
        var both = With(Duty.Clerk, Duty.Reviewer);
        Assert.Equal(Refusal.ApproverIsAuthor, EntryRules.WhyNotDecide(both, Decision.Waiting, new HashSet<string> { "other", both.Id }));
        Assert.Null(EntryRules.WhyNotDecide(both, Decision.Waiting, new HashSet<string> { "other" }));
        Assert.Equal(Refusal.NotAllowed, EntryRules.WhyNotDecide(With(Duty.Clerk), Decision.Waiting, new HashSet<string> { "other" }));
    }

    [Theory]
    [InlineData(Decision.Approved)]
    [InlineData(Decision.Returned)]
    public void What_is_decided_is_not_decided_again(Decision decision) =>
        Assert.Equal(Refusal.ChangedMeanwhile, EntryRules.WhyNotDecide(With(Duty.Reviewer), decision, new HashSet<string>()));

    [Fact]
    public void A_first_vintage_needs_no_reason() => Assert.Null(EntryRules.WhyNotReplace(null, Status.Preliminary, null));

    [Fact]
    public void A_released_figure_is_replaced_only_with_a_reason_and_a_notice_in_both_languages()
    {
        Assert.Equal(Refusal.ReasonMissing, EntryRules.WhyNotReplace(Status.Preliminary, Status.Revised, null));
        Assert.Equal(Refusal.NoticeMissing, EntryRules.WhyNotReplace(Status.Preliminary, Status.Revised, Late with { Notice = new("企业补报", " ") }));
        Assert.Equal(Refusal.NoticeMissing, EntryRules.WhyNotReplace(Status.Preliminary, Status.Revised, Late with { Notice = new("", "Late reports") }));
        Assert.Null(EntryRules.WhyNotReplace(Status.Preliminary, Status.Revised, Late));
        Assert.Null(EntryRules.WhyNotReplace(Status.Preliminary, Status.Preliminary, Late));
    }

    [Fact]
    public void Status_never_goes_back()
    {
        Assert.Equal(Refusal.StatusGoesBack, EntryRules.WhyNotReplace(Status.Revised, Status.Preliminary, Late));
        Assert.Equal(Refusal.StatusGoesBack, EntryRules.WhyNotReplace(Status.Final, Status.Revised, Late with { Reason = RevisionReason.EntryError }));
    }

    [Theory]
    [InlineData(RevisionReason.LateReports, Refusal.IsFinal)]
    [InlineData(RevisionReason.AnnualReports, Refusal.IsFinal)]
    [InlineData(RevisionReason.EntryError, null)]
    [InlineData(RevisionReason.SourceCorrected, null)]
    public void A_final_figure_changes_only_to_mend_an_error(RevisionReason reason, Refusal? expected) =>
        Assert.Equal(expected, EntryRules.WhyNotReplace(Status.Final, Status.Final, Late with { Reason = reason }));

    private static Person With(params Duty[] duties) => new("me", "Me", duties.ToHashSet());
}
