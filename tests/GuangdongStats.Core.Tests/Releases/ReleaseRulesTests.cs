using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;
using Xunit;

namespace GuangdongStats.Core.Tests.Releases;

public class ReleaseRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Person Releaser = new("me", "Me", new HashSet<Duty> { Duty.Releaser });
    private static readonly LocalizedName Notice = new("数据有误", "A figure is wrong");

    [Theory]
    [InlineData(0, Refusal.MomentTooSoon)]
    [InlineData(-86_400, Refusal.MomentTooSoon)]
    [InlineData(29, Refusal.MomentTooSoon)] // other processes might not know of it in time
    [InlineData(30, null)]
    [InlineData(86_400, null)]
    public void A_release_lies_ahead(int secondsAhead, Refusal? expected)
    {
        var at = Now.AddSeconds(secondsAhead);
        Assert.Equal(expected, ReleaseRules.WhyNotPlan(Releaser, null, at, Now));
        Assert.Equal(expected, ReleaseRules.WhyNotSchedule(Releaser, ReleaseState.Planned, at, 1, Now));
    }

    [Fact]
    public void A_release_without_figures_is_not_scheduled() =>
        Assert.Equal(Refusal.Nothing, ReleaseRules.WhyNotSchedule(Releaser, ReleaseState.Planned, Now.AddHours(1), 0, Now));

    [Theory]
    [InlineData(ReleaseState.Scheduled)]
    [InlineData(ReleaseState.Cancelled)]
    [InlineData(ReleaseState.Withdrawn)]
    public void Only_a_planned_release_is_scheduled(ReleaseState state) =>
        Assert.Equal(Refusal.NotScheduled, ReleaseRules.WhyNotSchedule(Releaser, state, Now.AddHours(1), 1, Now));

    [Theory]
    [InlineData(ReleaseState.Scheduled, 3_600, null)]
    [InlineData(ReleaseState.Planned, 3_600, null)]
    [InlineData(ReleaseState.Planned, -3_600, null)]
    [InlineData(ReleaseState.Scheduled, 10, Refusal.AlreadyReleased)] // too late to be sure that no process shows it
    [InlineData(ReleaseState.Scheduled, -10, Refusal.AlreadyReleased)]
    [InlineData(ReleaseState.Withdrawn, -10, Refusal.NotScheduled)]
    public void A_release_is_called_off_before_its_minute(ReleaseState state, int secondsAhead, Refusal? expected) =>
        Assert.Equal(expected, ReleaseRules.WhyNotCancel(Releaser, state, Now.AddSeconds(secondsAhead), Now));

    [Fact]
    public void A_public_release_is_withdrawn_with_a_notice_in_both_languages()
    {
        Assert.Null(ReleaseRules.WhyNotWithdraw(Releaser, ReleaseState.Scheduled, Now, Notice, Now));
        Assert.Equal(Refusal.NotReleased, ReleaseRules.WhyNotWithdraw(Releaser, ReleaseState.Scheduled, Now.AddSeconds(1), Notice, Now));
        Assert.Equal(Refusal.NotReleased, ReleaseRules.WhyNotWithdraw(Releaser, ReleaseState.Withdrawn, Now, Notice, Now));
        Assert.Equal(Refusal.NoticeMissing, ReleaseRules.WhyNotWithdraw(Releaser, ReleaseState.Scheduled, Now, Notice with { English = " " }, Now));
    }

    [Fact]
    public void A_withdrawn_release_is_restored_with_a_notice()
    {
        Assert.Null(ReleaseRules.WhyNotRestore(Releaser, ReleaseState.Withdrawn, Notice));
        Assert.Equal(Refusal.NoticeMissing, ReleaseRules.WhyNotRestore(Releaser, ReleaseState.Withdrawn, default));
        Assert.Equal(Refusal.NotWithdrawn, ReleaseRules.WhyNotRestore(Releaser, ReleaseState.Scheduled, Notice));
    }

    [Theory]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public void Nobody_but_a_releaser_does_any_of_it(Duty duty)
    {
        var person = Releaser with { Duties = new HashSet<Duty> { duty } };
        Assert.Equal(Refusal.NotAllowed, ReleaseRules.WhyNotPlan(person, null, Now.AddDays(1), Now));
        Assert.Equal(Refusal.NotAllowed, ReleaseRules.WhyNotSchedule(person, ReleaseState.Planned, Now.AddDays(1), 1, Now));
        Assert.Equal(Refusal.NotAllowed, ReleaseRules.WhyNotCancel(person, ReleaseState.Scheduled, Now.AddDays(1), Now));
        Assert.Equal(Refusal.NotAllowed, ReleaseRules.WhyNotWithdraw(person, ReleaseState.Scheduled, Now, Notice, Now));
        Assert.Equal(Refusal.NotAllowed, ReleaseRules.WhyNotRestore(person, ReleaseState.Withdrawn, Notice));
    }
}
