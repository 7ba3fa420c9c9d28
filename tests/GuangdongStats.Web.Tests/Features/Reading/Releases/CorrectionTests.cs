using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Releases;

/// <summary>What readers find of a figure that was corrected or taken back.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private static readonly DateTime Minute = ScheduledSite.Minute;

    private readonly ScheduledSite scheduled = new();

    private ReadingSite Site => scheduled.Site;

    public ValueTask InitializeAsync() => scheduled.InitializeAsync();

    public ValueTask DisposeAsync() => scheduled.DisposeAsync();

    [Fact]
    public async Task A_withdrawn_figure_leaves_every_page_and_its_notice_stands_where_it_stood()
    {
        Site.Clock.Now = new(Minute.AddHours(1));
        Assert.NotEmpty(PublicAnswers.Leaks(await scheduled.Body("/")));
        await MadeRelease.Set(Site, 1, ReleaseState.Withdrawn, ReleaseStep.Withdrawn, Minute.AddMinutes(59), "数据有误，核实后重新发布。", "The figure is wrong; it will be released again once verified.");
        foreach (var (address, _) in EmbargoTests.Answers.Select(row => row.Data))
        {
            Assert.Empty(PublicAnswers.Leaks(await scheduled.Body(address)));
        }

        foreach (var address in new[] { "/figures/industrial-robots/440000/ytd-2026-09", "/indicators/industrial-robots?region=440000", "/releases/1", "/releases.atom" })
        {
            Assert.Contains("数据有误，核实后重新发布。", await scheduled.Body(address), StringComparison.Ordinal);
        }

        Assert.Contains("withdrawn", Words.Of((await Site.Page("/en/releases")).QuerySelector("tbody tr")), StringComparison.Ordinal);
        await MadeRelease.Set(Site, 1, ReleaseState.Scheduled, ReleaseStep.Restored, Minute.AddHours(1), "已核实。", "Verified.");
        Assert.NotEmpty(PublicAnswers.Leaks(await scheduled.Body("/")));
        Assert.Contains("已核实。", await scheduled.Body("/releases/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_says_old_and_new_why_and_where_the_figure_is_shown()
    {
        await MadeRelease.Add(Site, Minute.AddDays(2), 766_600, vintage: 2, new(RevisionReason.LateReports, new("两家企业补报。", "Two enterprises reported late.")));
        Site.Clock.Now = new(Minute.AddDays(2));

        var release = await Site.Page("/releases/2");
        Assert.Equal(["2026年1—9月广东省工业机器人产量（水平值）", "77.77万套", "76.66万套"], release.QuerySelectorAll("tbody tr > *").Take(3).Select(Words.Of));
        Assert.Contains("企业补报或更正：两家企业补报。", Words.Of(release.QuerySelector("tbody tr")), StringComparison.Ordinal);
        Assert.Contains("之后又有修订", Words.Of((await Site.Page("/releases/1")).QuerySelector("tbody tr")), StringComparison.Ordinal);

        var figure = await Site.Page("/en/figures/industrial-robots/440000/ytd-2026-09");
        Assert.Contains("Two enterprises reported late. (reason: late or corrected reports of enterprises)", Words.Of(figure.QuerySelector(".alert")), StringComparison.Ordinal);
        var rows = figure.QuerySelectorAll("tbody tr").Select(Words.Of).Where(row => row.Contains("6,600", StringComparison.Ordinal) || row.Contains("7,700", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("26 November 2026, 10:00", rows[0], StringComparison.Ordinal);
        Assert.Contains("Vintage 2.", rows[0], StringComparison.Ordinal);
        Assert.Equal("/en/releases/2", figure.QuerySelector("tbody tr cite a")!.GetAttribute("href"));
        Assert.Contains("Two enterprises reported late.", Words.Of((await Site.Page("/en/indicators/industrial-robots?region=440000")).QuerySelector(".alert")), StringComparison.Ordinal);

        Assert.Equal("77.77万套", Words.Of((await Site.Page("/figures/industrial-robots/440000/ytd-2026-09?asof=2026-11-25")).QuerySelector(".key-figures dd")));
        Assert.Equal("2026年11月26日 10:00 2026年9月主要指标 新增 0 个，修订 1 个", Words.Of((await Site.Page("/releases")).QuerySelectorAll("tbody tr")[0]));
    }
}
