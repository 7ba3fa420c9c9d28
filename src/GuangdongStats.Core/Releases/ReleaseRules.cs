using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Releases;

/// <summary>Who may do what with a release, and when. Each answers null when it may be done.</summary>
public static class ReleaseRules
{
    /// <summary>How long before its minute a release must be scheduled, or called off: every process has learned of it by then.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromSeconds(30);

    public static Refusal? WhyNotPlan(Person person, ReleaseState? state, DateTime at, DateTime now) =>
        !person.Has(Duty.Releaser) ? Refusal.NotAllowed
        : state is not (null or ReleaseState.Planned) ? Refusal.NotScheduled
        : at < now + Lead ? Refusal.MomentTooSoon
        : null;

    /// <param name="figures">How much is chosen that is approved: figures and what goes out with them.</param>
    public static Refusal? WhyNotSchedule(Person person, ReleaseState state, DateTime at, int figures, DateTime now) =>
        WhyNotPlan(person, state, at, now) ?? (figures == 0 ? Refusal.Nothing : null);

    public static Refusal? WhyNotCancel(Person person, ReleaseState state, DateTime at, DateTime now) =>
        !person.Has(Duty.Releaser) ? Refusal.NotAllowed
        : state is not (ReleaseState.Planned or ReleaseState.Scheduled) ? Refusal.NotScheduled
        : state == ReleaseState.Scheduled && at < now + Lead ? Refusal.AlreadyReleased
        : null;

    /// <param name="notice">What readers are told, in both languages.</param>
    public static Refusal? WhyNotWithdraw(Person person, ReleaseState state, DateTime at, LocalizedName notice, DateTime now) =>
        !person.Has(Duty.Releaser) ? Refusal.NotAllowed
        : state != ReleaseState.Scheduled || at > now ? Refusal.NotReleased
        : WhyNoticeIsMissing(notice);

    public static Refusal? WhyNotRestore(Person person, ReleaseState state, LocalizedName notice) =>
        !person.Has(Duty.Releaser) ? Refusal.NotAllowed
        : state != ReleaseState.Withdrawn ? Refusal.NotWithdrawn
        : WhyNoticeIsMissing(notice);

    private static Refusal? WhyNoticeIsMissing(LocalizedName notice) =>
        string.IsNullOrWhiteSpace(notice.Chinese) || string.IsNullOrWhiteSpace(notice.English) ? Refusal.NoticeMissing : null;
}
