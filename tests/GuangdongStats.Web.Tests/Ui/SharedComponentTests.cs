using Bunit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public sealed class SharedComponentTests : BunitContext
{
    private static readonly Source Publisher = new("s", "Robots rise", "Daily", "https://daily.example/robots", "2025-07-01", "en", SourceKind.Press, Confidence.Normal, "") { Accessed = "2026-01-01" };

    public SharedComponentTests()
    {
        Services.AddLocalization();
        Services.AddSingleton(new ReadingRequest { Language = Language.English });
        Services.AddSingleton<SiteUrls>();
        Services.AddSingleton<SiteAddress>();
        Services.AddSingleton<IConfiguration>(new ConfigurationManager());
        Services.AddHttpContextAccessor();
        System.Globalization.CultureInfo.CurrentUICulture = ReadingRequest.EnglishCulture;
    }

    [Theory]
    [InlineData(33, "rise", "+33%")]
    [InlineData(-3, "fall", "−3%")]
    [InlineData(0, "", "0%")] // between −0.5 and 0.5: no direction
    public void Growth_has_the_direction_that_its_digits_prove(int percent, string direction, string text)
    {
        var span = Render<GrowthText>(p => p.Add(c => c.Growth, Figure.Exact(percent, 1))).Find("span");
        Assert.Equal(direction, span.ClassName);
        Assert.Equal(text, span.TextContent);
    }

    [Fact]
    public void A_bound_has_a_direction_only_where_it_excludes_the_other()
    {
        Assert.Equal("rise", Render<GrowthText>(p => p.Add(c => c.Growth, Figure.Bound(Relation.Over, 20))).Find("span").ClassName);
        Assert.Empty(Render<GrowthText>(p => p.Add(c => c.Growth, Figure.Bound(Relation.About, 20))).Find("span").ClassName!);
    }

    [Fact]
    public void A_source_of_the_web_is_a_link_that_sends_no_window_along()
    {
        var link = Render<SourceLink>(p => p.Add(c => c.Source, Publisher)).Find("a");
        Assert.Equal(("https://daily.example/robots", "external noopener", "en"), (link.GetAttribute("href"), link.GetAttribute("rel"), link.GetAttribute("lang")));
    }

    [Fact]
    public void The_national_statistics_office_goes_by_its_name_in_the_readers_language() =>
        Assert.Equal("National Bureau of Statistics, 2025-07-01", Render<SourceLink>(p => p.Add(c => c.Source, Publisher with { Kind = SourceKind.NationalStatistics, Publisher = "国家统计局网站" })).Find(".source-details").TextContent);

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    public void A_source_elsewhere_is_named_without_a_link(string url)
    {
        var source = Render<SourceLink>(p => p.Add(c => c.Source, Publisher with { Url = url, Published = "" }));
        Assert.Empty(source.FindAll("a"));
        Assert.Contains("undated", source.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Chips_say_what_makes_a_figure_less_firm()
    {
        var observation = new Observation("i", "440000", Period.FullYear(2025), Measure.Level, Figure.Exact(1, 1), Basis.Estimate, Status.Preliminary, Publisher with { Confidence = Confidence.Low }, 1, default, "");
        IEnumerable<string> Chips(bool onlyRemarkable, params Observation[] rows) =>
            Render<StatusChips>(p => p.Add(c => c.Rows, rows).Add(c => c.OnlyRemarkable, onlyRemarkable)).FindAll(".chip").Select(chip => chip.TextContent);
        var plain = observation with { Basis = Basis.Reported, Status = Status.AsPublished, Source = Publisher };
        Assert.Equal(["preliminary", "estimate", "low confidence"], Chips(true, observation));
        Assert.Equal(["as published"], Chips(false, plain));
        Assert.Empty(Chips(true, plain));
        Assert.Equal(["preliminary", "as published", "estimate", "low confidence"], Chips(false, observation, observation, plain));
        Assert.Empty(Chips(false));
    }

    [Fact]
    public void A_problem_says_what_was_expected_and_where_to_go_on()
    {
        var problem = Render<ReadingProblem>(p => p.Add(c => c.Status, 404).Add(c => c.Title, "No such indicator").Add(c => c.Message, "Known are…").AddChildContent("<p id=known>industrial-robots</p>"));
        Assert.Equal("No such indicator", problem.Find("h1").TextContent);
        Assert.NotNull(problem.Find("#known"));
        Assert.Contains("404", problem.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/en", "/en/indicators", "/en/search"], problem.FindAll("a").Select(link => link.GetAttribute("href")));
    }
}
