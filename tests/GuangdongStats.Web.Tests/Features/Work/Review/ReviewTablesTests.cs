using Bunit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Impacts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Work.Reviewing;
using GuangdongStats.Web.Features.Work.Review;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Review;

public sealed class ReviewTablesTests : ReviewContext
{
    [Fact]
    public void The_impact_stands_by_kind_old_beside_new()
    {
        var impact = Render<ImpactTables>(parameters => parameters.Add(table => table.Lines,
        [
            new(ImpactKind.Tile, new("磁贴甲", "tile"), new("旧", "old"), new("新", "new"), null),
            new(ImpactKind.Claim, new("说法乙", "claim"), null, new("证实", "confirmed"), null),
        ]));
        Assert.Equal(["概览磁贴", "已公布说法的核验"], impact.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Equal(["磁贴甲 旧 新", "说法乙 （无） 证实"], impact.FindAll("tbody tr").Select(Pieces));
    }

    [Fact]
    public void Every_kind_of_impact_has_its_name()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            In(language);
            Assert.All(Enum.GetNames<ImpactKind>(), kind => Assert.False(Text["Kind" + kind].ResourceNotFound, kind));
            Assert.All(Enum.GetNames<Core.Releases.Decision>(), decision => Assert.False(Text["Decision" + decision].ResourceNotFound, decision));
        }
    }

    [Fact]
    public void No_impact_is_said_so() =>
        Assert.Contains("公开页面没有变化。", Render<ImpactTables>(parameters => parameters.Add(table => table.Lines, [])).Markup);

    [Fact]
    public void A_submission_is_told_by_its_slots_and_leads_to_its_page()
    {
        var (level, other) = (new FigureKey(Made.Widgets, Made.Guangdong, Period.YearToDate(2025, 5), Measure.Level), new FigureKey(Made.Widgets, Made.Shanghai, Period.YearToDate(2025, 5), Measure.Level));
        var summary = new SubmissionSummary(
            12, "陈录入", new(2025, 6, 20, 1, 30, 0, DateTimeKind.Utc), "", 2, 1, 0, [level, level with { Measure = Measure.Growth }, other], new HashSet<string> { "chen" });
        var table = Render<SubmissionTable>(parameters => parameters
            .Add(t => t.Id, "waiting").Add(t => t.Title, "待审核").Add(t => t.Empty, "没有")
            .Add(t => t.Lines, [new(summary, "chen", Made.Places, Language.Chinese, Text)]));

        Assert.Equal("2025年1—5月广东省小器件产量、2025年1—5月上海市小器件产量 陈录入 本人录入 2025年6月20日 09:30 待审2项，共3项", Pieces(table.Find("tbody tr")));
        Assert.Equal("work/review/12", table.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public void An_empty_list_says_so()
    {
        var table = Render<SubmissionTable>(parameters => parameters.Add(t => t.Id, "waiting").Add(t => t.Title, "待审核").Add(t => t.Empty, "没有待审核的数据。").Add(t => t.Lines, []));
        Assert.Contains("没有待审核的数据。", table.Markup);
        Assert.Empty(table.FindAll("table"));
    }
}
