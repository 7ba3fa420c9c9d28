using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Features.Work.Targets;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Targets;

public sealed class TargetsPageTests : OfficeContext
{
    protected override IEnumerable<Type> AlsoBorrowed => [typeof(TargetDesk), typeof(MapDesk), typeof(MapsAsOf), typeof(RegistersAsOf)];

    [Fact]
    public async Task An_approved_map_takes_the_place_of_the_tiles_and_goes_again()
    {
        await SignIn(Duty.Administrator);
        Assert.Equal(21, (await Site.Page("/parks")).QuerySelectorAll("#cities .chart-if-wide a").Length);
        var page = Render<TargetsPage>();
        Upload(page, "粤S（2023）001号", await File());
        page.WaitForAssertion(() => Assert.Contains("地图已启用", page.Markup, StringComparison.Ordinal));

        var picture = (await Site.Page("/parks?city=440100")).QuerySelector("#cities")!;
        Assert.Contains("审图号：粤S（2023）001号", Words.Of(picture.QuerySelector(".chart-note")), StringComparison.Ordinal);
        Assert.Equal(21, picture.QuerySelectorAll("svg a path").Length);
        Assert.Equal("广州：已登记7个", picture.QuerySelector("a[href='/parks?city=440100'][aria-current] title")!.TextContent);
        Assert.DoesNotContain("示意图", Words.Of(picture), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", picture.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Map approval number: 粤S（2023）001号", Words.Of((await Site.Page("/en/parks")).QuerySelector("#cities")), StringComparison.Ordinal);

        await page.FindAll("button").Single(button => Words.Of(button) == "撤下地图……").ClickAsync(new());
        await page.FindAll("button").Single(button => Words.Of(button) == "确认撤下，恢复示意图").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("地图已撤下", page.Markup, StringComparison.Ordinal));
        Assert.Contains("示意图", Words.Of((await Site.Page("/parks")).QuerySelector("#cities figcaption")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_lacks_cities_names_them_and_the_map_is_as_it_was()
    {
        await SignIn(Duty.Administrator);
        var page = Render<TargetsPage>();
        Upload(page, "粤S（2023）001号", await File(code => code is not ("440600" or "441900")));
        page.WaitForAssertion(() => Assert.Contains("缺少这些城市：佛山市、东莞市", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("地图没有变化。", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Upload(page, "", await File());
        page.WaitForAssertion(() => Assert.Contains("请填写审图号", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("示意图", Words.Of((await Site.Page("/parks")).QuerySelector("#cities figcaption")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amounts_have_their_units_in_the_readers_words()
    {
        await SignIn(Duty.Administrator);
        var amounts = Render<TargetsPage>().FindAll("tbody tr").Select(row => Words.Of(row.Children[2])).ToList();
        Assert.Contains("12条", amounts);
        Assert.Contains("超40 EFLOPS · 2025", amounts);
        Assert.All(amounts, amount => Assert.DoesNotMatch("[a-z]{4}", amount));
    }

    [Fact]
    public async Task A_target_is_linked_and_its_page_measures_it()
    {
        await SignIn(Duty.Administrator);
        var page = Render<TargetsPage>();
        var programmes = (await Services.GetRequiredService<RegistersAsOf>().Read(Site.Clock.Now.UtcDateTime, Cancellation)).Programmes;
        var target = programmes.Single(programme => programme.Code == "policy-gd-agi").Items.Single(item => item.TargetValue == "2000");
        var row = page.FindAll("tbody tr").Single(found => Words.Of(found.QuerySelector("th")) == target.Item.Chinese && Words.Of(found.Children[1]).StartsWith("广东省人民政府关于加快建设通用人工智能", StringComparison.Ordinal));
        await row.QuerySelector("button")!.ClickAsync(new());
        var options = page.FindAll("tbody form select option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0).ToList();
        var catalogue = await Services.GetRequiredService<CatalogueReader>().Read(Cancellation);
        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Equal("enterprises", catalogue.Indicator(option)!.Unit.Code)); // none of another unit is offered
        await page.Find("tbody form select").ChangeAsync(options[0]);
        await page.Find("tbody form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已保存，规划页即刻按此衡量。", page.Markup, StringComparison.Ordinal));
        Assert.Equal(new(options[0], Region.GuangdongCode), (await Services.GetRequiredService<RegistersAsOf>().Read(Site.Clock.Now.UtcDateTime, Cancellation)).Programmes.Single(programme => programme.Code == "policy-gd-agi").Items.Single(item => item.TargetValue == "2000").Link);
    }

    private async Task<byte[]> File(Func<string, bool>? isThere = null) => MadeMatter.Map(await Services.GetRequiredService<CatalogueReader>().Read(Cancellation), isThere);

    private static void Upload(IRenderedComponent<TargetsPage> page, string approval, byte[] content)
    {
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, "cities.geojson"));
        page.Find("input[maxlength='40']").Change(approval);
        page.FindAll("button").Single(button => Words.Of(button) == "上传并使用").Click();
    }
}
