namespace GuangdongStats.Core.Releases;

/// <summary>Why an act on an entered figure, a submission or a release was not done. Nothing has changed then.</summary>
public enum Refusal
{
    /// <summary>The person lacks the duty, or may not sign in any more.</summary>
    NotAllowed = 1,

    /// <summary>Nobody reviews what they entered.</summary>
    ApproverIsAuthor,

    /// <summary>Somebody else changed or decided it in the meantime.</summary>
    ChangedMeanwhile,

    /// <summary>It does not exist, or not any more.</summary>
    NotFound,

    /// <summary>It is with a reviewer.</summary>
    Submitted,

    /// <summary>It is approved and waits for its release.</summary>
    Approved,

    /// <summary>It is in a release that is scheduled.</summary>
    Scheduled,

    /// <summary>It is not with a reviewer.</summary>
    NotSubmitted,

    /// <summary>It is not approved.</summary>
    NotApproved,

    /// <summary>The typed text is not a figure.</summary>
    NotUnderstood,

    /// <summary>A text is too long or holds characters that cannot be typed.</summary>
    TextNotAccepted,

    /// <summary>The title is missing in one language.</summary>
    TitleMissing,

    /// <summary>There is nothing to submit or to release.</summary>
    Nothing,

    /// <summary>A hard check found something.</summary>
    HardFinding,

    /// <summary>A soft check found something, and there is no explanation.</summary>
    ExplanationMissing,

    SourceMissing,

    /// <summary>Returning, withdrawing and correcting need words.</summary>
    MessageMissing,

    /// <summary>The notice that readers get is missing in one language.</summary>
    NoticeMissing,

    /// <summary>A released figure is replaced only with a reason.</summary>
    ReasonMissing,

    /// <summary>Preliminary, revised, final: never back.</summary>
    StatusGoesBack,

    /// <summary>A final figure changes only by a correction.</summary>
    IsFinal,

    /// <summary>The period is not reported, or has not begun.</summary>
    PeriodNotReported,

    /// <summary>The moment has passed, or is too near for every process to learn of it.</summary>
    MomentTooSoon,

    /// <summary>The release is public already.</summary>
    AlreadyReleased,

    /// <summary>The release is not public.</summary>
    NotReleased,

    /// <summary>The release is not planned, or not scheduled.</summary>
    NotScheduled,

    NotWithdrawn,

    /// <summary>The clock shows an earlier time than the last entry of the audit log.</summary>
    ClockWentBack,
}
