using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Features.Work.Cataloguing;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Cataloguing;

public sealed class CataloguePageTests : OfficeContext
{
    protected override IEnumerable<Type> AlsoBorrowed => [typeof(CatalogueDesk), typeof(CatalogueChanges)];

    [Fact]
    public async Task A_new_indicator_appears_on_the_public_site_without_a_programmer()
    {
        await SignIn(Duty.Administrator);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Site.Get("/indicators/drones-made-up")).StatusCode);
        Assert.DoesNotContain("无人机产量（虚构）", await Read("/indicators"), StringComparison.Ordinal);

        var page = Render<CataloguePage>();
        await Click(page, "新增指标");
        Type(page, "代码", "drones-made-up");
        Type(page, "中文名称", "无人机产量（虚构）");
        Type(page, "英文名称", "Output of drones (made up)");
        Type(page, "单位代码", "sets");
        Type(page, "中文单位", "架");
        Type(page, "英文单位", "sets");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已保存，自2026年11月23日起生效", page.Markup, StringComparison.Ordinal));
        Assert.Contains("无人机产量（虚构）", Words.Of(page.Find("tbody")), StringComparison.Ordinal);

        Assert.Contains("无人机产量（虚构）", await Read("/indicators"), StringComparison.Ordinal);
        Assert.Contains("Output of drones (made up)", await Read("/en/indicators/drones-made-up"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Site.Get("/indicators/drones-made-up?asof=2026-11-22")).StatusCode);

        Navigation.NavigateTo("work/catalogue?section=history");
        var history = Render<CataloguePage>();
        history.WaitForAssertion(() => Assert.Contains("新增 无人机产量（虚构）", Words.Of(history.Find("tbody")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_name_is_public_from_its_day_and_the_old_one_as_of_the_days_before()
    {
        await SignIn(Duty.Administrator);
        Assert.DoesNotContain("新口径", await Read("/indicators"), StringComparison.Ordinal); // and kept in the cache
        var page = Render<CataloguePage>();
        await Click(page, "修改", "修改：工业机器人产量");
        Type(page, "中文名称", "工业机器人产量（新口径）");
        Type(page, "生效日期", "2026-12-01");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("请填写修改原因", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Type(page, "修改原因", "口径调整");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("自2026年12月1日起生效", page.Markup, StringComparison.Ordinal));

        Assert.DoesNotContain("新口径", await Read("/indicators"), StringComparison.Ordinal);
        Site.Clock.Now = new(2026, 11, 30, 16, 0, 0, TimeSpan.Zero); // midnight in Guangdong
        Assert.Contains("新口径", await Read("/indicators"), StringComparison.Ordinal);
        Assert.DoesNotContain("新口径", await Read("/indicators?asof=2026-11-30"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("代码", "Drones", "代码格式不对")]
    [InlineData("代码", "industrial-robots", "此代码已被使用")]
    [InlineData("英文名称", "", "中文和英文名称都要填写")]
    [InlineData("中文单位", "", "请填写单位代码和中英文单位")]
    [InlineData("排序号", "first", "排序号应为0至9999")]
    [InlineData("生效日期", "2026-11-22", "生效日期应为今天或以后")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string value, string expected)
    {
        await SignIn(Duty.Administrator);
        var page = Render<CataloguePage>();
        await Click(page, "新增指标");
        foreach (var (name, good) in new[] { ("代码", "drones-made-up"), ("中文名称", "无人机"), ("英文名称", "Drones"), ("单位代码", "sets"), ("中文单位", "架"), ("英文单位", "sets") })
        {
            Type(page, name, name == field ? value : good);
        }

        Type(page, field, value);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains(expected, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(value, Field(page, field).GetAttribute("value") ?? "");
        Assert.Empty(await Services.GetRequiredService<CatalogueChanges>().Read(10, Cancellation));
    }

    [Fact]
    public async Task Limits_of_checks_are_set_and_wrong_ones_named()
    {
        await SignIn(Duty.Administrator);
        var page = Render<CataloguePage>();
        await Click(page, "审核阈值", "审核阈值：工业机器人产量");
        page.WaitForAssertion(() => Assert.Equal("50", Field(page, "同期基数偏差上限").GetAttribute("value")));
        Type(page, "计算历史范围至少需要的年数", "2.5");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("“计算历史范围至少需要的年数”应为1至30之间的数（整数）", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Type(page, "计算历史范围至少需要的年数", "5");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("阈值已保存", page.Markup, StringComparison.Ordinal));
        Assert.Equal(5, (await Services.GetRequiredService<CatalogueChanges>().Thresholds("industrial-robots", Cancellation)).Limits.Of(ThresholdName.HistoryYears));
    }

    [Fact]
    public async Task Precision_and_the_usual_clerk_are_chosen_from_lists()
    {
        var clerk = await Site.AddPerson(People.NewName(), [Duty.Clerk]);
        await SignIn(Duty.Administrator);
        var page = Render<CataloguePage>();
        await Click(page, "修改", "修改：服务机器人产量");
        Choice(page, "发布精度").Change("100");
        Choice(page, "填报员").Change(clerk);
        Type(page, "修改原因", "分工");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已保存", page.Markup, StringComparison.Ordinal));
        var row = page.FindAll("tbody tr").Single(found => found.TextContent.Contains("service-robots", StringComparison.Ordinal));
        Assert.Contains("精确到100（0.01万）", Words.Of(row), StringComparison.Ordinal);
        Assert.Equal(((decimal?)100, (string?)clerk), await Stored());

        await Click(page, "修改", "修改：服务机器人产量");
        Assert.Equal(["100", clerk], new[] { "发布精度", "填报员" }.Select(label => Choice(page, label).GetAttribute("value")));

        async Task<(decimal?, string?)> Stored() => (await Services.GetRequiredService<CatalogueReader>().Read(Cancellation)).Indicator("service-robots") is { } indicator ? (indicator.Precision, indicator.Clerk) : default;
    }

    [Theory]
    [InlineData("regions", "新增地区")]
    [InlineData("sources", "新增来源")]
    public async Task Regions_and_sources_have_their_parts(string section, string expected)
    {
        await SignIn(Duty.Administrator);
        Navigation.NavigateTo("work/catalogue?section=" + section);
        var page = Render<CataloguePage>();
        await Click(page, expected);
        Assert.Equal(expected, page.Find("h2").TextContent);
        Assert.NotEmpty(page.FindAll("tbody tr"));
    }

    [Fact]
    public async Task In_english_the_page_speaks_english()
    {
        await SignIn(Duty.Administrator);
        In(Language.English);
        var page = Render<CataloguePage>();
        await Click(page, "Add an indicator");
        Assert.DoesNotMatch("[\u4e00-\u9fff]", page.Markup);
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<CataloguePage> page, string label) =>
        page.FindAll("form label").Single(found => found.QuerySelector("span")!.TextContent == label).QuerySelector("input")!;

    private static AngleSharp.Dom.IElement Choice(IRenderedComponent<CataloguePage> page, string label) =>
        page.FindAll("form label").Single(found => found.QuerySelector("span")!.TextContent == label).QuerySelector("select")!;

    private static void Type(IRenderedComponent<CataloguePage> page, string label, string text) => Field(page, label).Change(text);

    private static Task Click(IRenderedComponent<CataloguePage> page, string words, string? label = null)
    {
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody")));
        return page.FindAll("button").First(button => button.TextContent.Trim() == words && (label is null || button.GetAttribute("aria-label") == label)).ClickAsync(new());
    }

    private async Task<string> Read(string address)
    {
        var answer = await Site.Get(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }
}
