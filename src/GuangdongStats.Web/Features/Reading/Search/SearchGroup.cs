namespace GuangdongStats.Web.Features.Reading.Search;

/// <param name="Name">Key of the heading, and the anchor.</param>
/// <param name="Hits">The best ones, at most <see cref="SiteSearch.MostOfAGroup"/>.</param>
/// <param name="More">How many others were found.</param>
public sealed record SearchGroup(string Name, IReadOnlyList<SearchHit> Hits, int More);
