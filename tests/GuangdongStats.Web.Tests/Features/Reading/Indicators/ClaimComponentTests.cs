using Bunit;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Features.Reading.Indicators;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Indicators;

public sealed class ClaimComponentTests : BunitContext
{
    private static readonly Source Daily = new("daily", "Robots", "Daily", "https://daily.example/robots", "2025-07-01", "en", SourceKind.Press, Confidence.Normal, "") { Accessed = "2026-01-01" };

    private static readonly Catalogue Places = new([], [new("310000", new("上海市", "Shanghai"), RegionLevel.Province, "000000"), new("440000", new("广东省", "Guangdong"), RegionLevel.Province, "000000")], []);

    public ClaimComponentTests()
    {
        Services.AddLocalization();
        Services.AddSingleton(new ReadingRequest { Language = Language.English });
        Services.AddSingleton<SiteUrls>();
        System.Globalization.CultureInfo.CurrentUICulture = ReadingRequest.EnglishCulture;
    }

    private static Claim Said(ClaimKind kind, decimal? number, Period period, string region = "440000", Relation relation = Relation.Exact) =>
        new("robots", region, period, kind, number, kind == ClaimKind.Streak ? Streak.FullYear : "percent", relation, Daily, ReleaseTime.Parse("2025-07-01", period, false), "");

    private static string Address(SeriesKey key, Period period) => $"/{key.Indicator}/{key.Region}/{period.Slug}";

    private IRenderedComponent<ClaimTable> Table(params CheckedClaim[] claims) =>
        Render<ClaimTable>(p => p.Add(c => c.Claims, claims).Add(c => c.Unit, Unit.Percent).Add(c => c.FigureUrl, Address));

    [Fact]
    public void A_row_names_statement_computed_share_verdict_and_reason_and_links_the_figure()
    {
        var claim = Said(ClaimKind.Share, 40, Period.YearToDate(2025, 5), relation: Relation.Over);
        var row = Table(new CheckedClaim(ClaimCheck.Evaluate(claim, Interval.Closed(43.404m, 43.439m)), false)).Find("tbody tr");
        Assert.All(["January–May 2025", "over 40% of the nation", "43.4%", "confirmed", "the whole computed interval satisfies it", "Robots"], part => Assert.Contains(part, Words.Of(row), StringComparison.Ordinal));
        Assert.Equal("/robots/440000/ytd-2025-05", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal("/robots/440000/ytd-2025-05#share", row.QuerySelector("td.num a")!.GetAttribute("href"));
        Assert.Empty(row.QuerySelectorAll(".chip-low"));
    }

    [Fact]
    public void A_verdict_that_rests_on_a_doubtful_level_says_so()
    {
        var claim = Said(ClaimKind.Share, 43.5m, Period.FullYear(2025));
        var row = Table(new CheckedClaim(ClaimCheck.Evaluate(claim, Interval.Closed(43.49m, 43.51m)), true)).Find("tbody tr");
        Assert.Equal("low confidence", row.QuerySelector(".chip-low")!.TextContent);
    }

    [Fact]
    public void Without_anything_computed_the_cell_is_empty_and_no_link()
    {
        var row = Table(new CheckedClaim(ClaimCheck.Evaluate(Said(ClaimKind.RankTier, null, Period.FullYear(2025))), false)).Find("tbody tr");
        Assert.Equal("", Words.Of(row.QuerySelector("td.num")));
        Assert.Empty(row.QuerySelectorAll("td.num a"));
    }

    private IRenderedComponent<StreakFacts> Facts(params Claim[] claims) => Render<StreakFacts>(p => p
        .Add(c => c.Streak, Streak.Of("440000", claims, new Dictionary<int, RankInterval>(), 2025))
        .Add(c => c.Indicator, "robots").Add(c => c.RegionName, "Guangdong").Add(c => c.Catalogue, Places).Add(c => c.FigureUrl, Address));

    [Fact]
    public void A_streak_names_its_years_who_led_before_and_what_would_end_it()
    {
        var facts = Facts(Said(ClaimKind.Streak, 5, Period.FullYear(2024)), Said(ClaimKind.Rank, 1, Period.FullYear(2019), region: "310000"));
        Assert.Equal("5 full years: 2020–2024", Words.Of(facts.Find(".key-figure")));
        var years = facts.FindAll("ol li").Select(Words.Of).ToList();
        Assert.Equal(7, years.Count);
        Assert.Contains("Shanghai was first", years[0], StringComparison.Ordinal);
        Assert.All(years.Skip(1).Take(5), year => Assert.Contains("officially stated", year, StringComparison.Ordinal));
        Assert.Contains("no evidence", years[6], StringComparison.Ordinal);
        Assert.Contains("full year 2025", Words.Of(facts.Find("strong")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_knowledge_of_the_year_before_it_is_at_least_so_long() =>
        Assert.Equal("at least 5 full years: 2020–2024", Words.Of(Facts(Said(ClaimKind.Streak, 5, Period.FullYear(2024))).Find(".key-figure")));

    [Fact]
    public void A_longer_streak_from_a_doubtful_source_is_told_as_unconfirmed()
    {
        var six = Said(ClaimKind.Streak, 6, Period.FullYear(2025)) with { Source = Daily with { Id = "unknown", Confidence = Confidence.Low } };
        var facts = Facts(Said(ClaimKind.Streak, 5, Period.FullYear(2024)), six);
        Assert.Contains("6 in a row", facts.Markup, StringComparison.Ordinal);
        Assert.Contains("unconfirmed", facts.Markup, StringComparison.Ordinal);
    }
}
