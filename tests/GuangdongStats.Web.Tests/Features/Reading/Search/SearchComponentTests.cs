using Bunit;
using GuangdongStats.Web.Features.Reading.Search;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Xunit;
using SearchPage = GuangdongStats.Web.Features.Reading.Search.Search;

namespace GuangdongStats.Web.Tests.Features.Reading.Search;

public sealed class SearchComponentTests(ReadingSite site) : ReadingContext(site)
{
    private Task<IReadOnlyList<SearchGroup>> Find(string address, string words)
    {
        Ask(address);
        return Query<SiteSearch>().Find(words, Cancellation);
    }

    private async Task<SearchHit> First(string address, string words, string group) => (await Find(address, words)).Single(found => found.Name == group).Hits[0];

    [Fact]
    public async Task A_hit_in_a_name_goes_before_a_hit_in_the_rest()
    {
        var hits = (await Find("/en/search", "robots")).Single(group => group.Name == "Indicators").Hits.Select(hit => hit.Title).ToList();
        Assert.Contains("Output of industrial robots", hits);
        Assert.Equal(hits.OrderByDescending(title => title.Contains("robots", StringComparison.OrdinalIgnoreCase)), hits);
    }

    [Fact]
    public async Task Groups_without_a_hit_are_left_out() => Assert.Empty(await Find("/search", "没有这样的词"));

    [Fact]
    public async Task A_region_with_figures_leads_to_them_and_one_without_says_so()
    {
        Assert.Contains(("工业机器人产量", "/indicators/industrial-robots?region=440000&span=ytd"), (await First("/search", "广东省", "Regions")).Links);
        var none = await First("/en/search", "Xizang", "Regions");
        Assert.Empty(none.Links);
        Assert.Equal("No figure of this region has been released.", Assert.Single(none.Facts).Value);
    }

    [Fact]
    public async Task What_was_translated_says_so_and_a_value_in_the_other_language_names_it()
    {
        var programme = await First("/en/search", "OpenHarmony", "Programmes");
        Assert.EndsWith("(translation)", programme.Title, StringComparison.Ordinal);
        Assert.All(programme.Facts, fact => Assert.Null(fact.Language));
        var english = (await First("/search", "中大国际创新谷", "Parks")).Facts.Single(fact => fact.Value == "AI and digital fashion");
        Assert.Equal("en", english.Language);
    }

    [Theory]
    [InlineData("Nansha", "Parks", "/en/parks/park-gz-nansha")]
    [InlineData("OpenHarmony", "Programmes", "/en/programmes/platform-openharmony-adaptation-center")]
    [InlineData("Pangu", "Scenarios", "/en/scenarios/vm-pangu")]
    public async Task An_entry_of_a_register_leads_to_its_place(string words, string group, string url) => Assert.Equal(url, (await First("/en/search", words, group)).Url);

    [Fact]
    public async Task A_rule_is_found_by_its_words_and_leads_to_its_place()
    {
        var rule = await First("/en/search?asof=2026-01-31", "rounding", "Methods");
        Assert.Equal(("Rule R8 · Rounding", "/en/methods?asof=2026-01-31#R8"), (rule.Title, rule.Url));
    }

    [Fact]
    public void Found_groups_are_headed_and_counted()
    {
        var page = Page<SearchPage>("/en/search?q=shenzhen");
        var sections = page.FindAll("section");
        Assert.All(sections, section => Assert.NotNull(section.QuerySelector("#" + section.GetAttribute("aria-labelledby"))));
        var counted = sections.Sum(section => int.Parse(Words.Of(section.QuerySelector("h2 .note")), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"Found: {counted}", Words.Of(page.Find("form + p")));
        Assert.Equal("shenzhen", page.Find("#q").GetAttribute("value"));
    }

    [Fact]
    public void A_hit_of_a_register_shows_facts_and_source_and_a_rule_its_text()
    {
        var park = Page<SearchPage>("/search?q=黄花岗").Find("[aria-labelledby=found-Parks] li");
        Assert.Contains("省级人工智能产业园", park.QuerySelectorAll("dd").Select(Words.Of));
        Assert.NotNull(park.QuerySelector("cite a[rel~=external]"));
        Assert.NotEmpty(Words.Of(Page<SearchPage>("/search?q=四舍五入").Find("[aria-labelledby=found-Methods] li p")));
    }

    [Fact]
    public void Without_words_it_explains_itself_with_examples()
    {
        var page = Page<SearchPage>("/en/search?q= ");
        Assert.Equal(["robots", "Shenzhen", "interval"], page.FindAll("a.button").Select(Words.Of));
        Assert.Empty(page.FindAll(".alert, section"));
    }

    [Fact]
    public void Nothing_found_repeats_the_words_as_text_and_names_the_day()
    {
        var alert = Page<SearchPage>("/en/search?q=<i>x</i>&asof=2020-01-01").Find(".alert");
        Assert.Contains("Nothing matches \"<i>x</i>\"", Words.Of(alert), StringComparison.Ordinal);
        Assert.Contains("1 January 2020", Words.Of(alert), StringComparison.Ordinal);
        Assert.Null(alert.QuerySelector("i"));
    }

    [Fact]
    public void Too_long_a_question_is_refused_with_the_limit()
    {
        var page = Page<SearchPage>("/en/search?q=" + new string('a', SiteSearch.LongestQuestion + 1));
        Assert.True(Context.IsRefused());
        Assert.Equal("A search may have at most 100 characters.", Words.Of(page.Find(".problem p")));
    }
}
