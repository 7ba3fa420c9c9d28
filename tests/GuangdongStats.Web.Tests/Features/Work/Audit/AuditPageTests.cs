using System.Text.RegularExpressions;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Features.Work.Audit;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Audit;

public sealed class AuditPageTests : OfficeContext
{
    [Fact]
    public async Task Entries_stand_newest_first_in_words_and_are_proved_on_demand()
    {
        await SignIn(Duty.Auditor);
        await Write(("calendar.add", "calendar/x"), ("refused", "some/figure"));
        var page = Render<AuditPage>();
        page.WaitForAssertion(() => Assert.Equal(["2", "1"], page.FindAll("tbody th").Select(cell => cell.TextContent)));
        Assert.Contains("被拒绝", Words.Of(page.FindAll("tbody tr")[0]), StringComparison.Ordinal);

        await Click(page, "验证日志");
        page.WaitForAssertion(() => Assert.Contains("日志完整：共 2 条", page.Markup, StringComparison.Ordinal));

        await Store(db => db.Database.ExecuteSqlRaw("UPDATE \"Audit\" SET \"After\" = 'forged' WHERE \"Number\" = 1"));
        await Click(page, "验证日志");
        page.WaitForAssertion(() => Assert.Contains("日志自第 1 条起不可信：该条内容与写入时不符", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_is_named_beside_its_code()
    {
        await SignIn(Duty.Auditor);
        await Write(("entry.save", "industrial-robots/440000/ytd-2026-09/level"), ("entry.save", "no-such-thing/440000/ytd-2026-09/level"));
        var page = Render<AuditPage>();
        page.WaitForAssertion(() => Assert.Equal(
            ["no-such-thing/440000/ytd-2026-09/level", "2026年1—9月广东省工业机器人产量（水平值）industrial-robots/440000/ytd-2026-09/level"], page.FindAll("tbody td:nth-child(5)").Select(Words.Of)));
    }

    [Fact]
    public async Task A_long_log_comes_in_pages()
    {
        await SignIn(Duty.Auditor);
        await Write([.. Enumerable.Range(0, 60).Select(_ => ("entry.save", "x"))]);
        var page = Render<AuditPage>();
        page.WaitForAssertion(() => Assert.Equal(50, page.FindAll("tbody tr").Count));
        await Click(page, "显示更早的条目");
        page.WaitForAssertion(() => Assert.Equal(60, page.FindAll("tbody tr").Count));
        Assert.DoesNotContain("显示更早的条目", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_is_in_the_address_and_in_the_exports()
    {
        await SignIn(Duty.Auditor);
        await Write(("entry.save", "first"), ("entry.save", "second"));
        Navigation.NavigateTo("work/audit?subject=second&to=2026-12-31");
        var page = Render<AuditPage>();
        page.WaitForAssertion(() => Assert.Equal("2", Assert.Single(page.FindAll("tbody th")).TextContent));
        Assert.Equal("work/audit/export.csv?subject=second&to=2026-12-31", page.FindAll("a").First(link => link.TextContent == "导出 CSV").GetAttribute("href"));

        Navigation.NavigateTo("work/audit?from=yesterday");
        var bad = Render<AuditPage>();
        bad.WaitForAssertion(() => Assert.Contains("“yesterday”不是日期", bad.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Chinese, "entry.submit", "industrial-robots/440000/ytd-2026-09/level", "Returned", "25.12万", "已退回", "25.12万")]
    [InlineData(Language.English, "entry.describe", "industrial-robots/440000/ytd-2026-09/level", "Preliminary | 本部门统计 / own statistics", "Final | 本部门统计 / own statistics", "preliminary | own statistics", "final | own statistics")]
    [InlineData(Language.English, "account.duties", "account/chen", "Clerk", "Clerk, Auditor", "Clerk", "Clerk, Auditor")]
    [InlineData(Language.Chinese, "account.duties", "account/chen", "Clerk", "Clerk, Auditor", "填报员", "填报员, 审计员")]
    [InlineData(Language.Chinese, "refused", "release/3", "", "ApproverIsAuthor", "", "本人录入或提交的数据须由他人审核，未作任何更改。")]
    [InlineData(Language.Chinese, "release.edit", "release/3", "2026-11-24T02:00Z · 九月 / September", "2026-11-25T02:00Z · 九月 / September", "2026-11-24 10:00 · 九月 / September", "2026-11-25 10:00 · 九月 / September")]
    [InlineData(Language.English, "release.figure", "industrial-robots/440000/ytd-2026-09/level", "", "release/3 · 25.12万", "", "Release 3 · 25.12万")]
    [InlineData(Language.English, "calendar.set", "calendar/industrial-robots/440000/ytd", "every=1; days=25; from=2026-10; to=; clerk=陈", "every=1; days=20; from=2026-10; to=; clerk=", "Days after the period: 25\nClerk: 陈", "Days after the period: 20")]
    [InlineData(Language.Chinese, "calendar.day", "calendar/day/2026-12-24", "works; name=", "off; name=调休", "当日：上班", "当日：休息\n名称：调休")]
    [InlineData(Language.English, "matter.save", "park/park-made-up", "{\"fields\":{\"name_zh\":\"虚构园\",\"level\":\"national\"}}", "{\"fields\":{\"name_zh\":\"虚构园\",\"level\":\"provincial\"}}", "Level: national", "Level: Provincial AI park")]
    [InlineData(Language.English, "catalogue.set", "catalogue/indicators/industrial-robots", "{\"NameZh\":\"甲\",\"IsHeadline\":false,\"Kind\":1}", "2026-12-01 {\"NameZh\":\"甲\",\"IsHeadline\":true,\"Kind\":1}", "Headline on the overview: no", "In force from: 2026-12-01\nHeadline on the overview: yes")]
    [InlineData(Language.English, "target.link", "programme/x", "产量: ", "产量: industrial-robots/440000", "产量: ", "产量: Output of industrial robots, Guangdong")]
    [InlineData(Language.Chinese, "claim.accept", "claim/industrial-robots/440000/ytd-2025-05/share", "", "share · Over · 40 · 公报", "", "占全国比重 · 超 · 40 · 公报")]
    [InlineData(Language.English, "entry.save", "industrial-robots/440000/ytd-2026-09/level", "Draft", "Returned", "Draft", "Returned")] // somebody typed that
    [InlineData(Language.English, "matter.save", "park/park-made-up", "{\"fields\":", "{not json", "{\"fields\":", "{not json")]
    public async Task What_changed_is_told_in_the_readers_words(Language language, string act, string subject, string before, string after, string wordsBefore, string wordsAfter)
    {
        In(language);
        var entry = new AuditEntry(1, default, "", "", "", act, subject, before, after, "");
        Assert.Equal((wordsBefore, wordsAfter), Services.GetRequiredService<AuditWords>().Sides(entry, await Services.GetRequiredService<CatalogueReader>().Read(Cancellation)));
    }

    [Fact]
    public async Task The_entry_as_it_is_written_stands_behind_the_words()
    {
        await SignIn(Duty.Auditor);
        await Write(("calendar.add", "calendar/industrial-robots/440000/ytd", "every=1; days=25; from=2026-10; to=; clerk=陈"));
        var page = Render<AuditPage>();
        page.WaitForAssertion(() => Assert.StartsWith("每几个月：1\n期末后天数：25", page.Find("tbody td:nth-child(7)").TextContent, StringComparison.Ordinal));
        Assert.Equal("广东省工业机器人产量calendar/industrial-robots/440000/ytd", Words.Of(page.Find("tbody td:nth-child(5)")));
        Assert.Equal("every=1; days=25; from=2026-10; to=; clerk=陈", page.Find("tbody td:nth-child(7) details .work-code").TextContent);
    }

    [Fact]
    public async Task Nobody_else_reads_an_entry()
    {
        await SignIn(Duty.Administrator, Duty.Clerk);
        await Write(("entry.save", "secret"));
        Assert.DoesNotContain("secret", Render<AuditPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_no_chinese_is_left()
    {
        await SignIn(Duty.Auditor);
        In(Language.English);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", Render<AuditPage>().Markup);
    }

    [Fact]
    public void Every_act_that_is_logged_has_a_name_in_both_languages()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GuangdongStats.sln")))
        {
            folder = folder.Parent!;
        }

        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(folder.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        var acts = Regex.Matches(source, "\"(?<act>(account|audit|calendar|catalogue|claim|entry|layout|map|matter|release|report|review|target)\\.(?!csv|jsonl)[a-z-]+)\"").Select(match => match.Groups["act"].Value).Distinct().ToList();
        Assert.Contains("entry.save", acts);
        var text = Services.GetRequiredService<IStringLocalizer<ActText>>();
        foreach (var language in Enum.GetValues<Language>())
        {
            In(language);
            Assert.All(acts, act => Assert.False(text[act].ResourceNotFound, $"ActText.resx has no name of the act {act}"));
        }
    }

    private static Task Click(IRenderedComponent<AuditPage> page, string name) => page.FindAll("button").Single(button => button.TextContent.Trim() == name).ClickAsync(new());

    private Task Write(params (string Act, string Subject)[] entries) => Write([.. entries.Select(entry => (entry.Act, entry.Subject, "x"))]);

    private Task Write(params (string Act, string Subject, string After)[] entries) => Site.Services.GetRequiredService<WorkWriter>().DoAsProgram(unit =>
    {
        foreach (var (act, subject, after) in entries)
        {
            unit.Audit(act, subject, "", after);
        }

        return Task.CompletedTask;
    }, Cancellation);
}
