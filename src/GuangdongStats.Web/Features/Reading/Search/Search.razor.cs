using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Reading.Search;

public partial class Search
{
    [Inject]
    public required SiteSearch Finder { get; init; }

    private IReadOnlyList<SearchGroup> Groups { get; set; } = [];

    private string? Question => Reading.One("q")?.Trim() is { Length: > 0 } question ? question : null;

    private bool IsTooLong => Question is { Length: > SiteSearch.LongestQuestion };

    private int Total => Groups.Sum(group => group.Hits.Count + group.More);

    private IEnumerable<string> Examples => [Text["Example1"], Text["Example2"], Text["Example3"]];

    protected override async Task Load(CancellationToken cancellation)
    {
        var words = SearchWords.Of(Question);
        if (!IsTooLong && !words.IsEmpty)
        {
            Groups = await Finder.Find(words, cancellation);
        }
    }
}
