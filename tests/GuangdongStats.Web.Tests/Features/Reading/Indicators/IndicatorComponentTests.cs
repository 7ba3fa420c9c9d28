using Bunit;
using GuangdongStats.Web.Features.Reading.Indicators;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Indicators;

public sealed class IndicatorComponentTests(ReadingSite site) : ReadingContext(site)
{
    private IRenderedComponent<IndicatorPage> Indicator(string address) =>
        Page<IndicatorPage>(address, (nameof(IndicatorPage.Code), address.Split('?')[0].Split('/')[^1]));

    [Fact]
    public void The_charts_of_a_monthly_output_stand_in_their_order()
    {
        Assert.Equal(["output", "share", "rank"], Charts("/en/indicators/industrial-robots")); // too few levels for years over each other
        Assert.Equal(["output", "years", "rank"], Charts("/en/indicators/industrial-robots?region=000000")); // no share of itself

        IEnumerable<string> Charts(string address) => Indicator(address).FindAll("figure.chart").Select(chart => chart.Id!.Split('-')[0]);
    }

    [Fact]
    public void The_controls_are_a_form_that_keeps_the_day_and_needs_no_script()
    {
        var form = Indicator("/en/indicators/industrial-robots?region=000000&span=month&from=2024-01&asof=2026-01-31&text=large").Find("form.filters");
        Assert.Equal(("get", "/en/indicators/industrial-robots"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(
            [("span", "month"), ("asof", "2026-01-31"), ("text", "large")],
            form.QuerySelectorAll("input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)));
        Assert.Equal("000000", form.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.All(form.QuerySelectorAll("select, input:not([type=hidden])"), field => Assert.NotNull(field.Closest("label")));
    }

    [Fact]
    public void The_latest_figure_leads_to_its_explanation_and_what_is_newer_stands_beneath()
    {
        var page = Indicator("/en/indicators/industrial-robots");
        Assert.Equal(
            [("124,700 sets", "/en/figures/industrial-robots/440000/ytd-2025-05"), ("+33%", "/en/figures/industrial-robots/440000/ytd-2025-05#reconciliation")],
            page.FindAll(".key-figures a").Select(link => (link.TextContent, link.GetAttribute("href")!)));
        Assert.Equal(
            ["/en/figures/industrial-robots/440000/ytd-2026-04", "/en/figures/industrial-robots/440000/ytd-2025-12"],
            page.FindAll("p.note > a").Select(link => link.GetAttribute("href")!).Take(2));
    }

    [Fact]
    public void Statements_and_the_streak_have_one_section()
    {
        var section = Indicator("/indicators/industrial-robots").Find("#streak").ParentElement!;
        Assert.NotNull(section.QuerySelector("ol.streak"));
        Assert.NotNull(section.QuerySelector("table"));
        Assert.Empty(Indicator("/indicators/service-robots?region=540000").FindAll("#streak"));
    }

    [Fact]
    public void Without_figures_the_regions_that_have_some_are_links()
    {
        var page = Indicator("/en/indicators/service-robots?region=540000");
        Assert.Empty(page.FindAll("figure.chart, .key-figures"));
        Assert.Contains(page.FindAll(".banner a"), link => link.GetAttribute("href") == "/en/indicators/service-robots?region=440000&span=ytd");
    }

    [Fact]
    public void A_definition_stands_on_every_page_and_points_in_time_in_it()
    {
        var facts = Indicator("/en/indicators/ai-core-industry-scale?region=000000").Find("[aria-labelledby=definition] dl");
        Assert.Equal(["Definition", "Unit", "Points in time (not charted)"], facts.QuerySelectorAll("dt").Select(Words.Of));
        Assert.NotEmpty(facts.QuerySelectorAll("dd a[href*='/point-']"));
    }

    [Theory]
    [InlineData("/en/indicators/no-such", "No such indicator", "There is no indicator with the code “no-such”.")]
    [InlineData("/en/indicators/industrial-robots?span=week", "The address cannot be read", "“week” is not a span of this indicator; expected one of: ytd, month.")]
    [InlineData("/en/indicators/industrial-robots?region=1", "The address cannot be read", "There is no region with the code “1”; expected a six-digit division code such as 440000 (Guangdong) or 000000 (China).")]
    public void A_refusal_says_what_was_expected_and_leads_to_all_indicators(string address, string title, string words)
    {
        var page = Indicator(address);
        Assert.True(Context.IsRefused());
        Assert.Equal((title, words), (Words.Of(page.Find("h1")), Words.Of(page.Find(".problem > p"))));
        Assert.Contains(page.FindAll(".problem p a"), link => link.GetAttribute("href") == "/en/indicators");
    }
}
