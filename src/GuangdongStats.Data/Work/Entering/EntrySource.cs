using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>Where an entered figure was read: the department's own statistics, or a document.</summary>
public sealed record EntrySource(bool IsOwnStatistics, Document Document)
{
    public const int LongestTitle = 300, LongestAddress = 500, LongestPage = 100;

    public static EntrySource None { get; } = new(false, new("", "", ""));

    public bool IsGiven => IsOwnStatistics || !Document.IsOwnStatistics;

    /// <summary>The first part that cannot be stored; null when all can.</summary>
    public EntryPart? WhyNot() =>
        !IsLine(Document.Title, LongestTitle) ? EntryPart.Title
        : !IsLine(Document.Url, LongestAddress) || !IsAddress(Document.Url) ? EntryPart.Address
        : !IsLine(Document.Page, LongestPage) ? EntryPart.Page
        : null;

    internal EntrySource Tidied() => new(IsOwnStatistics, new(Document.Title.Trim(), Document.Url.Trim(), Document.Page.Trim()));

    private static bool IsLine(string text, int longest) => WrittenText.IsAccepted(text, longest) && !text.AsSpan().ContainsAny('\r', '\n');

    private static bool IsAddress(string url) =>
        url.Length == 0 || (Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
}
