namespace GuangdongStats.Core.Observations;

/// <summary>Why a new vintage of a released figure is made.</summary>
public enum RevisionReason
{
    /// <summary>企业补报或更正: reports that came late or were mended.</summary>
    LateReports = 1,

    /// <summary>年报核定: checked against the annual reports.</summary>
    AnnualReports,

    /// <summary>普查.</summary>
    Census,

    /// <summary>口径调整: scope or method changed.</summary>
    ScopeChanged,

    /// <summary>录入差错: the released number was not the one in the source.</summary>
    EntryError,

    /// <summary>来源更正: the source corrected itself.</summary>
    SourceCorrected,
}
