using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.Releases;

/// <summary>What a releaser plans: when, under which title, and what readers are told of it.</summary>
/// <param name="At">In UTC, on the minute.</param>
/// <param name="Notice">On corrections, say; may be empty, but not in one language alone.</param>
public sealed record ReleaseDraft(DateTime At, LocalizedName Title, LocalizedName Notice)
{
    /// <summary>In characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Why its words cannot stand; null when they can.</summary>
    public Refusal? WhyInvalid() =>
        string.IsNullOrWhiteSpace(Title.Chinese) || string.IsNullOrWhiteSpace(Title.English) ? Refusal.TitleMissing
        : !IsLine(Title.Chinese) || !IsLine(Title.English) ? Refusal.TextNotAccepted
        : WhyNoticeInvalid(Notice) ?? (string.IsNullOrWhiteSpace(Notice.Chinese) != string.IsNullOrWhiteSpace(Notice.English) ? Refusal.NoticeMissing : null);

    public static Refusal? WhyNoticeInvalid(LocalizedName notice) =>
        WrittenText.IsAccepted(notice.Chinese) && WrittenText.IsAccepted(notice.English) ? null : Refusal.TextNotAccepted;

    private static bool IsLine(string title) => WrittenText.IsAccepted(title, LongestTitle) && !title.AsSpan().ContainsAny('\n', '\r');
}
