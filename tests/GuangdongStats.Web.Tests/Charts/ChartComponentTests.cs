using System.Globalization;
using Bunit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Charts;

public sealed class ChartComponentTests : BunitContext
{
    private static readonly Func<SeriesKey, Period, string> FigureUrl = (key, period) => $"/figures/{key.Indicator}/{key.Region}/{period.Slug}?a=1&b=2";

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public ChartComponentTests()
    {
        Services.AddLocalization();
        CultureInfo.CurrentUICulture = new("zh-CN");
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }

    [Fact]
    public void Every_mark_is_a_link_to_its_figure_and_says_it_in_full()
    {
        var model = National();
        var marks = Show<OutputAndGrowthChart, OutputAndGrowth>(model).FindAll(".chart-plot a");

        Assert.Equal(model.Rows[0].Marks.Select(mark => (FigureUrl(mark.Key, mark.Period), mark.Label)), marks.Select(mark => (mark.GetAttribute("href")!, mark.GetAttribute("aria-label")!)));
    }

    [Fact]
    public void The_january_to_february_slot_of_a_month_chart_links_to_the_year_to_date() =>
        Assert.Equal("/figures/industrial-robots/000000/ytd-2025-02?a=1&b=2", Show<OutputAndGrowthChart, OutputAndGrowth>(National()).Find("a[aria-label^='2025年1—2月']").GetAttribute("href"));

    [Fact]
    public void The_drawing_is_named_and_described_by_the_models_sentence()
    {
        var model = National();
        var page = Show<OutputAndGrowthChart, OutputAndGrowth>(model);
        var plot = page.Find("svg[role=group]");

        Assert.Equal(model.Title, page.Find("#" + plot.GetAttribute("aria-labelledby")).TextContent);
        Assert.Equal(model.Summary, page.Find("#" + plot.GetAttribute("aria-describedby")).TextContent);
        Assert.Equal(model.Title, page.Find("figcaption").TextContent);
    }

    [Fact]
    public void The_table_has_the_charts_numbers_and_each_is_a_link()
    {
        var model = National();
        var rows = Show<OutputAndGrowthChart, OutputAndGrowth>(model).FindAll("details.chart-table tbody tr");

        Assert.Equal(
            model.Rows[0].Marks.Reverse().SelectMany(mark => new[] { (mark.LevelText, FigureUrl(mark.Key, mark.Period)), (mark.GrowthText, FigureUrl(mark.Key, mark.Period)) }),
            rows.SelectMany(row => row.QuerySelectorAll("td a")).Select(link => (link.TextContent, link.GetAttribute("href")!)));
    }

    [Fact]
    public void A_missing_number_is_a_mark_without_a_link_and_its_reason_stands_beside_it()
    {
        var row = Show<OutputAndGrowthChart, OutputAndGrowth>(Guangdong()).FindAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "2025年1—7月");

        Assert.Equal(["[x]", "[x]", "未见公布"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Empty(row.QuerySelectorAll("a"));
    }

    [Fact]
    public void The_legend_has_only_what_the_chart_holds()
    {
        Assert.Equal(["产量", "同比", "快报"], Legend(National()));
        Assert.Contains("可信度低", Legend(Guangdong()));
        Assert.Contains("下限（超、以上）", Legend(OutputAndGrowth.Build(
            Published.Indicator(Published.CoreAi), Published.Region("440000"), Published.Range("ytd-2022-12", "ytd-2025-12"), Published.Series(Published.CoreAi, "440000"), null, Language.Chinese)));

        IEnumerable<string> Legend(OutputAndGrowth model) => Show<OutputAndGrowthChart, OutputAndGrowth>(model).FindAll(".chart-legend li").Select(entry => entry.TextContent);
    }

    [Fact]
    public void A_pattern_that_is_used_exists_and_no_other()
    {
        var page = Show<OutputAndGrowthChart, OutputAndGrowth>(Guangdong()).Find(".chart-plot");
        var used = page.QuerySelectorAll("[fill^='url(#']").Select(shape => shape.GetAttribute("fill")![5..^1]).Distinct();

        Assert.Equal(used.Order(), page.QuerySelectorAll("pattern").Select(pattern => pattern.Id!).Order());
        Assert.NotEmpty(page.QuerySelectorAll("pattern"));
    }

    [Fact]
    public void Ids_are_unique_on_a_page_of_all_charts_and_nothing_is_styled_inline()
    {
        var markup = string.Concat(AllCharts().Select(chart => chart.Markup));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(markup);
        var ids = page.All.Where(element => element.HasAttribute("id")).Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.QuerySelectorAll("[style], style, script"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby")!, ids));
    }

    [Fact]
    public void Buttons_that_need_the_script_are_hidden_until_it_shows_them()
    {
        var page = Show<OutputAndGrowthChart, OutputAndGrowth>(National());

        Assert.Equal(["png", "svg"], page.FindAll("button").Select(button => button.GetAttribute("data-chart")!));
        Assert.All(page.FindAll("button"), button => Assert.True(button.HasAttribute("hidden")));
    }

    [Fact]
    public void Source_and_date_stand_under_the_chart_beside_the_downloads()
    {
        var page = Show<OutputAndGrowthChart, OutputAndGrowth>(National());

        Assert.Equal("来源：国家统计局 更新：2026年9月15日", page.Find(".chart-source").TextContent.Trim());
        Assert.Equal("CSV", page.Find(".chart-downloads a").TextContent);
    }

    [Fact]
    public void A_refused_chart_says_why_and_draws_nothing()
    {
        var nation = Published.Series(Published.Robots, Region.NationCode);
        var model = NationalShare.Build(Published.Indicator(Published.Robots), Published.Region(Region.NationCode), Published.Range("ytd-2024-01", "ytd-2025-12"), nation, nation, Language.Chinese);
        var page = Show<NationalShareChart, NationalShare>(model);

        Assert.Equal(model.Refusal, page.Find(".chart-refusal").TextContent);
        Assert.Empty(page.FindAll("svg, button"));
    }

    [Fact]
    public void A_ranking_names_the_regions_that_it_leaves_out()
    {
        var page = Show<RankingChart, Ranking>(Rank());

        Assert.Contains("浙江省", page.Find(".chart-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".chart-half .chart-plot a").Count);
        Assert.Equal(2, page.FindAll(".chart-narrow .chart-plot a").Count);
    }

    [Fact]
    public void A_sparkline_is_one_picture_with_words_and_no_links()
    {
        var model = Sparkline.Build(Published.Series(Published.Robots, "440000"), Language.Chinese);
        var page = Render<SparklineChart>(parameters => parameters.Add(chart => chart.Model, model));

        Assert.Equal(model.Summary, page.Find("svg[role=img]").GetAttribute("aria-label"));
        Assert.Empty(page.FindAll("a"));
    }

    [Fact]
    public void English_is_told_in_english()
    {
        CultureInfo.CurrentUICulture = new("en");
        var page = Show<OutputAndGrowthChart, OutputAndGrowth>(National(Language.English));

        Assert.Equal("Data table", page.Find("summary").TextContent);
        Assert.Equal(["Output (thousand sets)", "YoY (%)"], page.FindAll(".chart-axes span").Select(name => name.TextContent));
        Assert.DoesNotContain(page.Find("figure").TextContent, letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    [Fact]
    public void Words_from_data_cannot_become_markup()
    {
        var nation = new Region(Region.NationCode, new("<b>\"国\"</b>", ""), RegionLevel.Nation, null);
        var series = Published.Series(Published.Robots, Region.NationCode);
        var model = OutputAndGrowth.Build(
            Published.Indicator(Published.Robots), Published.Range("ytd-2025-02", "ytd-2025-12"), (nation, series, null), (nation with { Code = "440000" }, Published.Series(Published.Robots, "440000"), null), Language.Chinese);
        var page = Show<OutputAndGrowthChart, OutputAndGrowth>(model);

        Assert.Empty(page.FindAll("b"));
        Assert.StartsWith("2025年1—2月，<b>\"国\"</b>，", page.Find(".chart-plot a").GetAttribute("aria-label"));
    }

    [Fact]
    public void Years_over_each_other_link_every_mark_and_have_a_column_a_year()
    {
        var model = YearsOverlaid.Build(
            Published.Indicator(Published.Robots), Published.Region(Region.NationCode), Published.Range("ytd-2024-01", "ytd-2026-08"), Published.Series(Published.Robots, Region.NationCode), null, Language.Chinese);
        var page = Show<YearsOverlaidChart, YearsOverlaid>(model);

        Assert.Equal(model.Years.Sum(year => year.Marks.Count(mark => mark is { Level.HasNumber: true })), page.FindAll(".chart-half .chart-plot a").Count);
        Assert.Equal(["2024", "2025", "2026"], page.FindAll("thead th").Select(head => head.TextContent.Trim('年')).Where(head => head.StartsWith('2')).Order(StringComparer.Ordinal));
        Assert.Equal("CSV", page.Find(".chart-downloads a").TextContent);
    }

    [Fact]
    public void A_share_links_computed_and_published_marks_and_its_table_tells_them_apart()
    {
        var model = Share();
        var page = Show<NationalShareChart, NationalShare>(model);
        var known = model.Marks.Where(mark => !mark.IsEmpty).ToList();

        Assert.Equal(known.Select(mark => (FigureUrl(mark.Key, mark.Period), mark.Label)), page.FindAll(".chart-half .chart-plot a").Select(mark => (mark.GetAttribute("href")!, mark.GetAttribute("aria-label")!)));
        var row = page.FindAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "2025年1—5月");
        Assert.Equal(["43.4%", "超40%"], row.QuerySelectorAll("td a").Select(link => link.TextContent));
    }

    [Fact]
    public void A_figure_without_any_row_has_no_table_no_source_and_no_downloads()
    {
        var empty = Published.Series(Published.Robots, "540000");
        var model = NationalShare.Build(Published.Indicator(Published.Robots), Published.Region("540000"), Published.Range("ytd-2024-01", "ytd-2025-12"), empty, Published.Series(Published.Robots, Region.NationCode), Language.Chinese);
        var page = Render<ChartFigure>(parameters => parameters.Add(chart => chart.Chart, model).Add(chart => chart.FigureUrl, FigureUrl).Add(chart => chart.Note, "注"));

        Assert.Equal(model.Id, page.Find("figure").Id);
        Assert.Equal(model.Refusal, page.Find(".chart-refusal").TextContent);
        Assert.Equal("注", page.Find(".chart-note").TextContent);
        Assert.Empty(page.FindAll("details, .chart-foot"));
    }

    [Fact]
    public void The_narrow_drawing_says_the_same_marks_and_only_one_of_both_is_shown()
    {
        var page = Show<NationalShareChart, NationalShare>(Share());
        IEnumerable<string?> Labels(string part) => page.FindAll(part + " .chart-plot a").Select(mark => mark.GetAttribute("aria-label"));

        Assert.Equal(Labels(".chart-if-wide"), Labels(".chart-if-narrow"));
        Assert.NotEmpty(Labels(".chart-if-narrow"));
    }

    [Fact]
    public void A_sparkline_of_too_little_is_nothing_at_all() =>
        Assert.Empty(Render<SparklineChart>(parameters => parameters.Add(chart => chart.Model, Sparkline.Build(Published.Series(Published.Robots, "540000"), Language.Chinese))).Markup.Trim());

    private static NationalShare Share() => NationalShare.Build(
        Published.Indicator(Published.Robots), Published.Region("440000"), Published.Range("ytd-2020-01", "ytd-2026-08"),
        Published.Series(Published.Robots, "440000"), Published.Series(Published.Robots, Region.NationCode), Language.Chinese);

    private IEnumerable<IRenderedComponent<IComponent>> AllCharts()
    {
        var (robots, nation) = (Published.Indicator(Published.Robots), Published.Series(Published.Robots, Region.NationCode));
        yield return Show<OutputAndGrowthChart, OutputAndGrowth>(Guangdong());
        yield return Show<YearsOverlaidChart, YearsOverlaid>(YearsOverlaid.Build(robots, Published.Region(Region.NationCode), Published.Range("ytd-2023-01", "ytd-2026-08"), nation, null, Language.Chinese));
        yield return Show<NationalShareChart, NationalShare>(Share());
        yield return Show<RankingChart, Ranking>(Rank());
    }

    private static Ranking Rank()
    {
        var period = Period.FullYear(2024);
        return Ranking.Build(
            Published.Indicator(Published.Robots), period, [.. Published.Provinces.Select(region => (region, Published.Series(Published.Robots, region.Code).At(period)))],
            Published.Series(Published.Robots, Region.NationCode).At(period), Language.Chinese);
    }

    private static OutputAndGrowth National(Language language = Language.Chinese) => OutputAndGrowth.Build(
        Published.Indicator(Published.Robots), Published.Region(Region.NationCode), Published.Range("month-2025-01", "month-2026-08"),
        Published.Series(Published.Robots, Region.NationCode, Span.Month), Published.Series(Published.Robots, Region.NationCode), language);

    private static OutputAndGrowth Guangdong() => OutputAndGrowth.Build(
        Published.Indicator(Published.Robots), Published.Region("440000"), Published.Range("ytd-2024-01", "ytd-2026-08"), Published.Series(Published.Robots, "440000"), null, Language.Chinese);

    private IRenderedComponent<TChart> Show<TChart, TModel>(TModel model)
        where TChart : IComponent => Render<TChart>(builder =>
        {
            builder.OpenComponent<TChart>(0);
            builder.AddComponentParameter(1, "Model", model);
            builder.AddComponentParameter(2, "FigureUrl", FigureUrl);
            builder.AddComponentParameter(3, "Downloads", (RenderFragment)(downloads => downloads.AddMarkupContent(0, "<a href=\"/x.csv\">CSV</a>")));
            builder.CloseComponent();
        });
}
