using Bunit;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public sealed class ReadingHeadTests(ReadingSite site) : ReadingContext(site)
{
    private IRenderedComponent<HeadOutlet> Head(string address, Action<ComponentParameterCollectionBuilder<ReadingHead>> parameters)
    {
        Ask(address);
        (Context.Request.Scheme, Context.Request.Host) = ("https", new("stats.example"));
        JSInterop.Setup<string>("Blazor._internal.PageTitle.getAndRemoveExistingTitle").SetResult(""); // asked by the outlet in a browser only
        var head = Render<HeadOutlet>();
        Render(parameters);
        return head;
    }

    [Theory]
    [InlineData("Privacy", "Privacy · GuangdongStats")]
    [InlineData(null, "GuangdongStats · Industry and AI statistics of Guangdong")] // the overview
    public void The_title_is_the_pages_and_the_products(string? title, string expected) =>
        Assert.Equal(expected, Head("/en/privacy", head => head.Add(c => c.Title, title)).Find("title").TextContent);

    [Fact]
    public void Its_permanent_address_leaves_out_day_and_size_of_letters_and_names_both_languages()
    {
        var head = Head("/en/compare?period=ytd-2025-05&asof=2026-01-31&text=large", head => head.Add(c => c.Title, "Compare").Add(c => c.Description, "<Regions>"));
        Assert.Equal("https://stats.example/en/compare?period=ytd-2025-05", head.Find("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(
            [("zh-CN", "https://stats.example/compare?period=ytd-2025-05"), ("en", "https://stats.example/en/compare?period=ytd-2025-05"), ("x-default", "https://stats.example/compare?period=ytd-2025-05")],
            head.FindAll("link[rel=alternate]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
        Assert.Equal("<Regions>", head.Find("meta[name=description]").GetAttribute("content"));
        Assert.Empty(head.FindAll("meta[name=robots], script"));
    }

    [Fact]
    public void A_problem_is_kept_out_of_search_engines_and_has_no_permanent_address()
    {
        var head = Head("/en/x", head => head.Add(c => c.Title, "No such page").Add(c => c.IsProblem, true));
        Assert.Equal("noindex", head.Find("meta[name=robots]").GetAttribute("content"));
        Assert.Empty(head.FindAll("link"));
    }

    [Fact]
    public void Only_a_page_with_charts_loads_their_sheet_and_script()
    {
        var head = Head("/", head => head.Add(c => c.HasCharts, true));
        Assert.True(head.Find("script[src*='chart']").HasAttribute("defer"));
        Assert.NotNull(head.Find("link[rel=stylesheet][href*='chart']"));
    }
}
