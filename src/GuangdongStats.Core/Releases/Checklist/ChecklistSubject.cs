namespace GuangdongStats.Core.Releases.Checklist;

/// <summary>What is looked at before a release is scheduled, in the order in which it is shown.</summary>
public enum ChecklistSubject
{
    /// <summary>At least one figure, or something else, is chosen.</summary>
    Figures = 1,

    /// <summary>The moment leaves every process the time to learn of it.</summary>
    Moment,

    /// <summary>The moment lies in the hours of a day on which the office works.</summary>
    WorkingHours,

    /// <summary>Every figure is understood and approved, by somebody who did not enter it, as it stands now.</summary>
    Approval,

    /// <summary>Every figure says where it was read, or that it is the department's own.</summary>
    Sources,

    /// <summary>No hard check finds anything against what will be public by then.</summary>
    HardFindings,

    /// <summary>What a soft check asks has been explained.</summary>
    Explanations,

    /// <summary>Replacing a released figure has a reason and a notice in both languages, and its status does not go back.</summary>
    Corrections,

    /// <summary>The nation's figure for the same period is there, without which no share can be shown.</summary>
    NationalFigures,

    /// <summary>No entered figure of the same periods stays behind.</summary>
    LeftOut,
}
