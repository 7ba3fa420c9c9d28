using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;
using Xunit;

namespace GuangdongStats.Core.Tests.Releases.Checklist;

public class ReleaseChecklistTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc); // Monday, 10:00 in Guangdong
    private static readonly FigureKey Key = new("industrial-robots", "440000", Period.YearToDate(2026, 10), Measure.Level);

    private static readonly ChosenFigure Right = new(
        Key, Figure.Exact(250_000, 100), Stage.Approved, Status.Preliminary, true, "", null, new HashSet<string> { "clerk" }, "reviewer", null);

    private static readonly Finding Hard = new(Check.PartAboveTotal, [Concerned(Key)]), Soft = new(Check.GrowthJump, [Concerned(Key)]);

    [Fact]
    public void What_is_right_is_not_blocked()
    {
        var checklist = ReleaseChecklist.Of(Facts(Right));
        Assert.Null(checklist.WhyNot);
        Assert.Equal(Enum.GetValues<ChecklistSubject>(), checklist.Items.Select(item => item.Subject));
        Assert.All(checklist.Items, item => Assert.Equal(ChecklistOutcome.Ok, item.Outcome));
    }

    [Fact]
    public void A_release_without_figures_is_blocked() => Blocks(Facts(), ChecklistSubject.Figures, Refusal.Nothing);

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(29)]
    public void A_moment_that_is_too_near_blocks(int secondsAhead) =>
        Blocks(Facts(Right) with { At = Now.AddSeconds(secondsAhead) }, ChecklistSubject.Moment, Refusal.MomentTooSoon);

    [Theory]
    [InlineData(2026, 11, 24, 0, 30, ChecklistOutcome.Ok)] // Tuesday 08:30
    [InlineData(2026, 11, 24, 9, 30, ChecklistOutcome.Ok)] // 17:30
    [InlineData(2026, 11, 24, 0, 29, ChecklistOutcome.Warning)]
    [InlineData(2026, 11, 24, 9, 31, ChecklistOutcome.Warning)]
    [InlineData(2026, 11, 27, 16, 30, ChecklistOutcome.Warning)] // 00:30 of Saturday in Guangdong, still Friday in UTC
    [InlineData(2026, 11, 29, 2, 0, ChecklistOutcome.Warning)] // Sunday 10:00
    public void A_moment_outside_office_hours_in_Guangdong_is_pointed_out(int year, int month, int day, int hour, int minute, ChecklistOutcome expected)
    {
        var checklist = ReleaseChecklist.Of(Facts(Right) with { At = new(year, month, day, hour, minute, 0, DateTimeKind.Utc) });
        Assert.Equal(expected, Item(checklist, ChecklistSubject.WorkingHours).Outcome);
        Assert.Null(checklist.WhyNot);
    }

    [Fact]
    public void A_holiday_is_pointed_out_and_a_working_saturday_is_not()
    {
        var days = new OfficeDays(new Dictionary<DateOnly, bool> { [new(2026, 11, 24)] = false, [new(2026, 11, 28)] = true });
        var (tuesday, saturday) = (new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 28, 2, 0, 0, DateTimeKind.Utc));
        Assert.Equal(ChecklistOutcome.Warning, Item(ReleaseChecklist.Of(Facts(Right) with { At = tuesday, Days = days }), ChecklistSubject.WorkingHours).Outcome);
        Assert.Equal(ChecklistOutcome.Ok, Item(ReleaseChecklist.Of(Facts(Right) with { At = saturday, Days = days }), ChecklistSubject.WorkingHours).Outcome);
    }

    [Theory]
    [InlineData(true, null, null, null)]
    [InlineData(false, null, ChecklistSubject.Approval, Refusal.NotApproved)]
    [InlineData(true, Refusal.SourceMissing, ChecklistSubject.Sources, Refusal.SourceMissing)]
    [InlineData(true, Refusal.HardFinding, ChecklistSubject.HardFindings, Refusal.HardFinding)]
    [InlineData(true, Refusal.Nothing, ChecklistSubject.HardFindings, Refusal.Nothing)] // meanwhile the same is public
    [InlineData(true, Refusal.NoticeMissing, ChecklistSubject.Corrections, Refusal.NoticeMissing)]
    public void What_goes_out_with_the_figures_is_looked_at_in_the_same_way(bool isApproved, Refusal? whyNot, ChecklistSubject? subject, Refusal? blocks)
    {
        LocalizedName title = new("虚构园", "Made-up Park"), problem = new("批次不对", "The batch is wrong");
        var checklist = ReleaseChecklist.Of(Facts() with { Matters = [new(new(MatterKind.Park, "park-made-up"), title, isApproved, whyNot, [problem])] });
        Assert.Equal(blocks, checklist.WhyNot);
        Assert.All(checklist.Items.Where(item => item.Subject != subject), item => Assert.Equal((ChecklistOutcome.Ok, 0), (item.Outcome, item.Matters.Count)));
        if (subject is { } wrong)
        {
            var matter = Assert.Single(Item(checklist, wrong).Matters);
            Assert.Equal((title, wrong == ChecklistSubject.HardFindings ? 1 : 0), (matter.Title, matter.Problems.Count));
        }
    }

    public static TheoryData<string, ChosenFigure> NotApproved { get; } = new()
    {
        { "still with the clerk", Right with { Stage = Stage.Draft } },
        { "nobody approved it as it stands", Right with { ApprovedBy = null } },
        { "approved by its author", Right with { ApprovedBy = "clerk" } },
        { "not understood", Right with { Figure = null } },
    };

    [Theory]
    [MemberData(nameof(NotApproved))]
    public void Only_figures_that_another_person_approved_go_out(string why, ChosenFigure figure)
    {
        Assert.NotEmpty(why);
        Blocks(Facts(figure), ChecklistSubject.Approval, Refusal.NotApproved, Key);
    }

    [Fact]
    public void A_figure_without_a_source_blocks() => Blocks(Facts(Right with { HasSource = false }), ChecklistSubject.Sources, Refusal.SourceMissing, Key);

    [Fact]
    public void A_hard_finding_blocks_and_an_explanation_does_not_help() =>
        Blocks(Facts(Right with { Explanation = "It is so." }) with { Findings = [Hard] }, ChecklistSubject.HardFindings, Refusal.HardFinding, Key);

    [Fact]
    public void A_soft_finding_blocks_until_it_is_explained()
    {
        Blocks(Facts(Right) with { Findings = [Soft] }, ChecklistSubject.Explanations, Refusal.ExplanationMissing, Key);
        Assert.Null(ReleaseChecklist.Of(Facts(Right with { Explanation = "A new plant in Foshan." }) with { Findings = [Soft] }).WhyNot);
    }

    [Fact]
    public void A_soft_finding_about_no_chosen_figure_asks_nobody() =>
        Assert.Null(ReleaseChecklist.Of(Facts(Right) with { Findings = [new(Check.MissingRegion, [Concerned(Key with { Region = "440300" })])] }).WhyNot);

    [Theory]
    [InlineData(Status.Preliminary, Status.Revised, true, null)]
    [InlineData(Status.Preliminary, Status.Preliminary, true, null)]
    [InlineData(Status.Revised, Status.Preliminary, true, Refusal.StatusGoesBack)]
    [InlineData(Status.Preliminary, Status.Revised, false, Refusal.ReasonMissing)]
    [InlineData(Status.Final, Status.Final, true, Refusal.IsFinal)]
    public void Replacing_a_released_figure_needs_its_reason_and_goes_forward(Status before, Status now, bool hasReason, Refusal? expected)
    {
        var figure = Right with { Replaces = before, Status = now, Revision = hasReason ? new(RevisionReason.LateReports, new("补报", "Late reports")) : null };
        Assert.Equal(expected, ReleaseChecklist.Of(Facts(figure)).WhyNot);
        Assert.Equal(expected, Item(ReleaseChecklist.Of(Facts(figure)), ChecklistSubject.Corrections).Refusal);
    }

    [Fact]
    public void A_correction_without_its_notice_in_one_language_blocks() => Blocks(
        Facts(Right with { Replaces = Status.Preliminary, Revision = new(RevisionReason.EntryError, new("更正", "")) }), ChecklistSubject.Corrections, Refusal.NoticeMissing, Key);

    [Fact]
    public void What_is_missing_or_stays_behind_is_pointed_out_and_does_not_block()
    {
        var checklist = ReleaseChecklist.Of(Facts(Right) with { WithoutNation = [Key], LeftOut = [Key with { Measure = Measure.Growth }] });
        Assert.Null(checklist.WhyNot);
        Assert.Equal((ChecklistOutcome.Warning, Key), (Item(checklist, ChecklistSubject.NationalFigures).Outcome, Item(checklist, ChecklistSubject.NationalFigures).Figures[0]));
        Assert.Equal((ChecklistOutcome.Warning, Measure.Growth), (Item(checklist, ChecklistSubject.LeftOut).Outcome, Item(checklist, ChecklistSubject.LeftOut).Figures[0].Measure));
    }

    private static void Blocks(ReleaseFacts facts, ChecklistSubject subject, Refusal refusal, params FigureKey[] figures)
    {
        var checklist = ReleaseChecklist.Of(facts);
        Assert.Equal(refusal, checklist.WhyNot);
        var item = Assert.Single(checklist.Items, item => item.Outcome == ChecklistOutcome.Error);
        Assert.Equal((subject, (Refusal?)refusal), (item.Subject, item.Refusal));
        Assert.Equal(figures, item.Figures);
    }

    private static ChecklistItem Item(ReleaseChecklist checklist, ChecklistSubject subject) => checklist.Items.Single(item => item.Subject == subject);

    private static ReleaseFacts Facts(params ChosenFigure[] chosen) => new(chosen, [], [], [], Now.AddHours(1), Now, OfficeDays.Weekdays);

    private static ConcernedFigure Concerned(FigureKey key) => new(
        new(key.Indicator, new("机器人", "Robots"), IndicatorKind.Flow, new("sets", new("套", "sets")), "robots", true, new("", ""), 0, true),
        new(key.Region, new("广东", "Guangdong"), RegionLevel.Province, null), key.Period, key.Measure, Figure.Exact(1, 1));
}
