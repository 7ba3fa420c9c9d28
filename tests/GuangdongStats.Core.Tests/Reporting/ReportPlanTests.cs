using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Catalogue.Region;

namespace GuangdongStats.Core.Tests.Reporting;

public sealed class ReportPlanTests
{
    private static readonly Catalogue.Catalogue Known = new(
        [
            new("industrial-robots", new("工业机器人", "Industrial robots"), IndicatorKind.Flow, Some.Sets, "robots", true, default, 0, true),
            new("ai-parks", new("园区", "Parks"), IndicatorKind.Stock, Some.Parks, "parks", false, default, 1, false),
        ],
        [new(NationCode, new("全国", "Nation"), RegionLevel.Nation, null), new(GuangdongCode, new("广东", "Guangdong"), RegionLevel.Province, NationCode)],
        []);

    private static readonly Period Today = Period.Month(2026, 11);

    [Fact]
    public void A_rolling_query_ends_with_the_newest_figure_of_any_series_whatever_its_span()
    {
        var plan = Plan(new(["ai-parks", "industrial-robots"], [NationCode, GuangdongCode], range: ReportRange.Last(3)));

        Assert.Equal("2026-06–2026-08", plan.Query.Range.ToString());
        Assert.Equal(
            ["industrial-robots/000000/YearToDate", "industrial-robots/000000/Month", "ai-parks/440000/Point"],
            plan.Series.Select(one => $"{one.Indicator.Code}/{one.Region.Code}/{one.Span}"));
        Assert.Equal(27, plan.Figures);
        Assert.Equal(["industrial-robots/440000", "ai-parks/000000"], plan.Unpublished.Select(one => $"{one.Indicator.Code}/{one.Region.Code}"));
    }

    [Fact]
    public void Spans_that_an_indicator_does_not_have_mean_nothing_to_it() =>
        Assert.Equal(
            ["ai-parks"],
            Plan(new(["ai-parks", "industrial-robots"], [GuangdongCode], [Span.Point])).Series.Select(one => one.Indicator.Code));

    [Fact]
    public void Where_there_is_no_figure_at_all_the_range_ends_today()
    {
        var plan = ReportPlan.Of(new(["ai-parks"], range: ReportRange.Last(2)), Known, (_, _, _) => null, Today);

        Assert.Equal((0, "2026-10–2026-11"), (plan.Figures, plan.Query.Range.ToString()));
    }

    private static ReportPlan Plan(ReportQuery query) => ReportPlan.Of(
        query,
        Known,
        (indicator, region, span) => (indicator.Code, region.Code, span) switch
        {
            ("industrial-robots", NationCode, Span.YearToDate) => Period.YearToDate(2026, 8),
            ("industrial-robots", NationCode, Span.Month) => Period.Month(2026, 7),
            ("ai-parks", GuangdongCode, Span.Point) => Period.Point(2026, 5),
            _ => null,
        },
        Today);
}
