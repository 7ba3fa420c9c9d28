using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Formatting;

/// <summary>Why a released figure was replaced, in words.</summary>
public static class RevisionText
{
    /// <summary>企业补报或更正; late or corrected reports of enterprises.</summary>
    public static string ReasonWords(RevisionReason reason, Language language) => (reason, language == Language.Chinese) switch
    {
        (RevisionReason.LateReports, true) => "企业补报或更正",
        (RevisionReason.LateReports, false) => "late or corrected reports of enterprises",
        (RevisionReason.AnnualReports, true) => "年报核定",
        (RevisionReason.AnnualReports, false) => "checked against the annual reports",
        (RevisionReason.Census, true) => "普查",
        (RevisionReason.Census, false) => "census",
        (RevisionReason.ScopeChanged, true) => "口径调整",
        (RevisionReason.ScopeChanged, false) => "scope or method changed",
        (RevisionReason.EntryError, true) => "录入差错",
        (RevisionReason.EntryError, false) => "entry error",
        (RevisionReason.SourceCorrected, true) => "来源更正",
        (RevisionReason.SourceCorrected, false) => "the source corrected itself",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
