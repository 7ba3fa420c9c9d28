using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Features.Reading.Search;

/// <summary>Something that was found.</summary>
/// <param name="Title">In the reader's language where the source gives it.</param>
/// <param name="TitleLanguage">The language of the title where it is not the reader's; else null.</param>
/// <param name="Url">Its page on this site; null where it has none.</param>
/// <param name="Facts">What is known of it, by name.</param>
/// <param name="Links">Pages that belong to it.</param>
public sealed record SearchHit(
    string Title,
    string? TitleLanguage,
    string? Url,
    IReadOnlyList<SearchFact> Facts,
    IReadOnlyList<(string Text, string Url)> Links,
    Source? Source);
