using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Reading.Search;

public partial class Search
{
    [Inject]
    public required SiteSearch Finder { get; init; }

    private IReadOnlyList<SearchGroup> Groups { get; set; } = [];

    private string? Question => SiteSearch.QuestionOf(Reading);

    private bool IsTooLong => Question is { Length: > SiteSearch.LongestQuestion };

    private int Total => Groups.Sum(group => group.Hits.Count + group.More);

    private IEnumerable<string> Examples => [Text["Example1"], Text["Example2"], Text["Example3"]];

    protected override async Task Load(CancellationToken cancellation)
    {
        if (Question is { } question && !IsTooLong)
        {
            Groups = await Finder.Find(question, cancellation);
        }
    }
}
