using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>D10 beyond the entry sheet: what is typed into a form of the work pages outlives a reload and the server, until it is sent or given up.</summary>
public sealed class KeptFormsTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Note = "上次填写、尚未提交的内容已恢复。";

    [Fact]
    public async Task A_release_that_is_being_planned_outlives_the_server()
    {
        ServerMayBeGone = true;
        var page = await SignIn(await Office.Hire("何平", Duty.Releaser), "/work/releases");
        await page.GetByLabel("标题（中文）").FillAsync("虚构的发布");
        await page.GetByLabel("标题（英文）").FillAsync("A made-up release");
        await page.GetByLabel("日期").FillAsync("2026-12-24");
        await page.GetByLabel("发布说明（中文，可不填）").FillAsync("写到一半的说明");
        await Office.Kill();
        Office.Start();
        await Go(page, "/work/releases");

        await Expect(page.GetByText(Note)).ToBeVisibleAsync();
        await Expect(page.GetByLabel("标题（中文）")).ToHaveValueAsync("虚构的发布");
        await Expect(page.GetByLabel("发布说明（中文，可不填）")).ToHaveValueAsync("写到一半的说明");
        await Barriers.None(page, "a form whose words came back");
        await page.GetByLabel("发布说明（英文，可不填）").FillAsync("A note");
        await page.GetByRole(AriaRole.Button, new() { Name = "公布计划" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("虚构的发布");
        await using var db = await Office.Open();
        Assert.Equal("写到一半的说明", await db.Releases.Select(release => release.NoticeZh).SingleAsync(TestContext.Current.CancellationToken));

        await Go(page, "/work/releases"); // sent: nothing comes back
        await Expect(page.GetByLabel("标题（中文）")).ToHaveValueAsync("");
        await Expect(page.GetByText(Note)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_indicator_that_is_being_described_is_there_again_until_it_is_given_up()
    {
        var page = await SignIn(await Office.Hire("周敏", Duty.Administrator), "/work/catalogue");
        await page.GetByRole(AriaRole.Button, new() { Name = "新增指标" }).ClickAsync();
        await page.GetByLabel("中文名称").FillAsync("无人机产量（虚构）");
        await page.GetByLabel("总览页重点指标").CheckAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "新增指标" }).ClickAsync();
        await Expect(page.GetByLabel("中文名称")).ToHaveValueAsync("无人机产量（虚构）");
        await Expect(page.GetByLabel("总览页重点指标")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "用户与权限" }).ClickAsync(); // leaving the page is no giving up
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "用户与权限" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "新增指标" }).ClickAsync();
        await Expect(page.GetByLabel("中文名称")).ToHaveValueAsync("无人机产量（虚构）");

        await page.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();
        await Expect(page.GetByLabel("中文名称")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "新增指标" }).ClickAsync();
        await Expect(page.GetByLabel("中文名称")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("/work/registers/park/zone-shenzhen", "给审核人的话")]
    [InlineData("/work/bulletins/2026-04", "给审核人的话")]
    public async Task Words_to_the_reviewer_of_a_register_entry_or_a_text_outlive_the_server(string path, string label)
    {
        ServerMayBeGone = true;
        var page = await SignIn(await Office.Hire("何平", Duty.Clerk), path);
        await Begin(page, path);
        await page.GetByLabel(label).FillAsync("请看第二段，数字已核实");
        await Office.Kill();
        Office.Start();
        await Go(page, path);

        await Expect(page.GetByLabel(label)).ToHaveValueAsync("请看第二段，数字已核实");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = Note })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_field_of_a_register_that_was_not_left_outlives_the_server_and_is_stored()
    {
        ServerMayBeGone = true;
        const string path = "/work/registers/park/park-gz-nansha";
        var page = await SignIn(await Office.Hire("何平", Duty.Clerk), path);
        await page.Locator("#field-focus").FillAsync("写到一半的方向");
        await Office.Kill();
        Office.Start();
        await Go(page, path);

        await Expect(page.Locator("#field-focus")).ToHaveAttributeAsync("data-seen", "写到一半的方向");
        await Expect(page.GetByText("上次键入、尚未保存的内容已恢复。")).ToBeVisibleAsync();
        await Barriers.None(page, "a field whose words came back");
        await Go(page, path); // stored: it is not told again
        await Expect(page.Locator("#field-focus")).ToHaveValueAsync("写到一半的方向");
        await Expect(page.GetByText("上次键入、尚未保存的内容已恢复。")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Words_that_were_not_left_do_not_take_the_place_of_what_a_colleague_stored()
    {
        const string path = "/work/registers/park/park-gz-zhongda";
        var page = await SignIn(await Office.Hire("何平", Duty.Clerk), path);
        await page.Locator("#field-batch").FillAsync("第八批");
        var other = await SignIn(await Office.Hire("周敏", Duty.Clerk), path);
        await other.Locator("#field-batch").FillAsync("第四批");
        await other.Locator("#field-batch").BlurAsync();
        await Expect(other.Locator("#field-batch")).ToHaveAttributeAsync("data-seen", "第四批");
        await page.ReloadAsync();

        await Expect(page.Locator("#field-batch")).ToHaveValueAsync("第四批");
        await Expect(page.GetByText("您上次在此键入、尚未保存：第八批。")).ToBeVisibleAsync();
    }

    /// <summary>Words to the reviewer are asked for once something is changed.</summary>
    private static async Task Begin(IPage page, string path)
    {
        if (path.Contains("/registers/", StringComparison.Ordinal))
        {
            var focus = page.Locator("#field-focus");
            await focus.FillAsync("虚构方向");
            await focus.BlurAsync();
        }
    }

    [Fact]
    public async Task Nobody_finds_the_words_of_who_sat_there_before()
    {
        var (first, second) = (await Office.Hire("何平", Duty.Releaser), await Office.Hire("梁静", Duty.Releaser));
        var page = await SignIn(first, "/work/releases");
        await page.GetByLabel("标题（中文）").FillAsync("只有我知道");
        await Go(page, "/account/sign-out");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/account/sign-in", StringComparison.Ordinal));
        await Go(page, "/account/sign-in?returnUrl=%2Fwork%2Freleases");
        await page.GetByLabel("用户名").FillAsync(second.UserName);
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync(second.Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "登录" }).First.ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/work/releases", StringComparison.Ordinal));
        await Expect(page.GetByLabel("标题（中文）")).ToHaveValueAsync("");
    }
}
