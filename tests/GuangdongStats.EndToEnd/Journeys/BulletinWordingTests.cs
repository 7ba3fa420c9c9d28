using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>A month's text through the pages: worded, reviewed, released, read, and told to be stale when a figure is corrected (D9).</summary>
public sealed class BulletinWordingTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Cell = "industrial-robots/440000/ytd-2025-05/level", Entry = "/work/entry?period=2025-05&indicator=industrial-robots";
    private const string Figure = "2025年1—5月广东省工业机器人产量", Text = "2025年5月数据简报";

    [Fact]
    public async Task A_clerk_words_a_month_and_a_reader_sees_it_and_is_told_of_a_correction()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var reviewer = await Office.Hire("周敏", Duty.Reviewer);
        var releaser = await Office.Hire("王放", Duty.Releaser);

        var desk = await SignIn(clerk, "/work/bulletins");
        await desk.GetByRole(AriaRole.Link, new() { Name = "2025年5月" }).ClickAsync();
        await Expect(desk.Locator(".wording[data-ready]")).ToBeVisibleAsync();
        await Barriers.None(desk, "/work/bulletins/2025-05");

        // A typed number is refused with its place; the text stays as it was.
        var words = desk.Locator("#Chinese-lead");
        await words.FillAsync("工业机器人产量占全国四成。");
        await desk.Keyboard.PressAsync("Tab");
        await Expect(desk.Locator("#p-lead [role=alert]")).ToContainTextAsync("“四”是手写的数字");
        await Expect(words).ToHaveValueAsync("工业机器人产量占全国四成。");
        await desk.ReloadAsync();
        await Expect(desk.Locator(".wording[data-ready]")).ToBeVisibleAsync();
        await Expect(words).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^\\{ytd-2025-05\\}"));

        // Numbers are put in by their names; the field is kept when it is left.
        await words.FillAsync("工业机器人生产保持增长，共");
        await words.PressAsync("End");
        await desk.Locator("[data-insert='industrial-robots.level']").ClickAsync();
        await Expect(words).ToHaveValueAsync("工业机器人生产保持增长，共{industrial-robots.level}");
        await Expect(desk.Locator("#v-Chinese-lead")).ToContainTextAsync("保持增长，共12.47万套");
        await desk.Locator("#English-lead").FillAsync("Output of industrial robots kept growing: {industrial-robots.level}.");
        await desk.Keyboard.PressAsync("Tab");
        await Expect(desk.GetByText("已保存", new() { Exact = true })).ToBeVisibleAsync();
        await Barriers.None(desk, "/work/bulletins/2025-05, worded");
        await desk.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await Expect(desk.GetByText("待审核").First).ToBeVisibleAsync();

        // Another person reads both states and approves.
        var review = await SignIn(reviewer, "/work/review");
        await review.GetByRole(AriaRole.Link, new() { Name = "2025年5月数据简报" }).First.ClickAsync();
        await Expect(review.GetByText("工业机器人生产保持增长，共12.47万套").First).ToBeVisibleAsync();
        await Barriers.None(review, "the review of a text");
        var path = new Uri(review.Url).AbsolutePath;
        await Go(review, "/en" + path);
        await Expect(review.GetByText("Output of industrial robots kept growing").First).ToBeVisibleAsync();
        await Barriers.None(review, "the review of a text in English");
        await Go(review, path);
        await review.GetByRole(AriaRole.Button, new() { NameRegex = new("通过") }).First.ClickAsync();
        await Expect(review.GetByText("审核通过").First).ToBeVisibleAsync();

        // The figure that the text repeats goes the same way: from here on it is the department's own.
        var sheet = await SignIn(clerk, Entry);
        await Enter(sheet, Cell, "12.47万");
        await SubmitSheet(sheet);
        await Go(review, "/work/review");
        await review.GetByRole(AriaRole.Link, new() { Name = Figure }).First.ClickAsync();
        await ApproveAll(review);

        var minute = await Release(releaser, "5月简报", "Bulletin for May", Text, $"{Figure}（水平值）");
        var reader = await Open("/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).Not.ToContainTextAsync("生产保持增长");
        Office.Clock.Set(minute);
        await Go(reader, "/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.47万套");
        await Expect(reader.GetByText("发布时的文字和数据保存")).ToBeVisibleAsync();
        await Go(reader, "/en/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("Output of industrial robots kept growing: 124,700 sets.");

        // D9: the clerk corrects the figure, and says why in both languages.
        var mending = await SignIn(clerk, Entry);
        await Enter(mending, Cell, "12.53万");
        await GiveReason(mending, Cell, "企业补报或更正", "两家企业补报。", "Two enterprises reported late.");
        await SubmitSheet(mending);

        // The reviewer sees which sentences of the released text it makes stale, and approves.
        review = await SignIn(reviewer, "/work/review"); // the clock has moved on
        await review.GetByRole(AriaRole.Link, new() { Name = Figure }).First.ClickAsync();
        var impact = review.GetByRole(AriaRole.Group, new() { Name = "各月简报中的句子（已发布的文本将标为过期）" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "2025年5月数据简报（已发布文本）：导语" });
        await Expect(impact).ToContainTextAsync("共12.47万套");
        await Expect(impact).ToContainTextAsync("共12.53万套");
        await ApproveAll(review);
        var corrected = await Release(releaser, "5月数据更正", "Correction of May", $"{Figure}（水平值）");
        await Go(reader, "/bulletins/2025-05");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { NameRegex = new("所依据的数据已修订") })).ToHaveCountAsync(0);

        // The released text stays as it was, shows the notice, and says where it has been overtaken.
        Office.Clock.Set(corrected);
        await Go(reader, "/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.47万套");
        var revised = reader.GetByRole(AriaRole.Region, new() { NameRegex = new("所依据的数据已修订") });
        await Expect(revised.GetByRole(AriaRole.Listitem)).ToContainTextAsync($"{Figure}：两家企业补报。（原因：企业补报或更正；");
        await Expect(reader.Locator("article .lead").GetByRole(AriaRole.Link, new() { Name = "12.47万套" })).ToHaveAttributeAsync("data-tip", new System.Text.RegularExpressions.Regex("第1版"));
        await Barriers.None(reader, "a released bulletin with revised figures");
        await reader.GetByRole(AriaRole.Link, new() { Name = "查看按现行数据更新的文本" }).ClickAsync();
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.53万套");
        var plain = await (await reader.APIRequest.GetAsync("/downloads/bulletins/2025-05.txt")).TextAsync();
        Assert.Contains("共12.47万套", plain, StringComparison.Ordinal);
        Assert.Contains($"{Figure}：两家企业补报。（原因：企业补报或更正；", plain, StringComparison.Ordinal);
        await Go(reader, "/en/bulletins/2025-05");
        await Expect(reader.GetByText("Two enterprises reported late. (reason: late or corrected reports of enterprises;")).ToBeVisibleAsync();
        await Go(reader, $"/bulletins/2025-05?asof={ReleaseTime.DayAt(minute.UtcDateTime):yyyy-MM-dd}");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { NameRegex = new("所依据的数据已修订") })).ToHaveCountAsync(0);

        // The clerk is shown the stale sentence with the correction proposed, and takes it.
        var again = await SignIn(clerk, "/en/work/bulletins/2025-05");
        await Expect(again.Locator(".wording[data-ready]")).ToBeVisibleAsync();
        var row = again.GetByRole(AriaRole.Row).Filter(new() { HasText = "lead" }).First;
        await Expect(row).ToContainTextAsync("124,700 sets");
        await Expect(row).ToContainTextAsync("125,300 sets");
        await Barriers.None(again, "/en/work/bulletins/2025-05, stale");
        await Go(again, "/work/bulletins/2025-05");
        await Expect(again.Locator(".wording[data-ready]")).ToBeVisibleAsync();
        await again.GetByLabel("更正说明（中文，公众可见）").FillAsync("产量按补报更正。");
        await again.GetByLabel("更正说明（英文，公众可见）").FillAsync("Output corrected for late reports.");
        await again.Keyboard.PressAsync("Tab");
        await Expect(again.GetByText("已保存", new() { Exact = true })).ToBeVisibleAsync();
        await again.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await Expect(again.GetByText("待审核").First).ToBeVisibleAsync();
        review = await SignIn(reviewer, "/work/review"); // the clock has moved on
        await review.GetByRole(AriaRole.Link, new() { Name = Text }).First.ClickAsync();
        await Expect(review.GetByText("产量按补报更正。")).ToBeVisibleAsync();
        await review.GetByRole(AriaRole.Button, new() { NameRegex = new("通过") }).First.ClickAsync();
        await Expect(review.GetByText("审核通过").First).ToBeVisibleAsync();
        var last = await Release(releaser, "5月简报更正", "Bulletin for May corrected", Text);
        Office.Clock.Set(last);
        await Go(reader, "/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.53万套");
        await Expect(reader.GetByText("更正：产量按补报更正。")).ToBeVisibleAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { NameRegex = new("所依据的数据已修订") })).ToHaveCountAsync(0);
        await Go(reader, $"/bulletins/2025-05?asof={ReleaseTime.DayAt(corrected.UtcDateTime):yyyy-MM-dd}");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.47万套");
    }
}
