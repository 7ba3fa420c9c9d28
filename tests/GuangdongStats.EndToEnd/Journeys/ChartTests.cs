using System.Text.RegularExpressions;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

public sealed class ChartTests(Site site) : Journey(site)
{
    private const string National = "/indicators/industrial-robots?region=000000&span=month&from=2025-01&to=2026-08";

    [Fact]
    public async Task A_mark_tells_its_figure_under_the_pointer_until_escape()
    {
        var page = await Open(National);
        await Point(page, Mark(page, "2025年6月"));
        var tip = page.Locator(".chart-tip");
        await Expect(tip).ToContainTextAsync("2025年6月");
        await Expect(tip).ToContainTextAsync("7.4764万套");
        await Expect(tip).ToContainTextAsync("+37.9%");
        await page.Keyboard.PressAsync("Escape");
        await Expect(tip).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("2025年1—2月")] // a low column: what it tells stands above
    [InlineData("2026年6月")] // a tall one: what it tells lies over it
    public async Task A_click_on_a_mark_opens_its_figure_even_where_the_words_cover_it(string period)
    {
        var page = await Open(National);
        await Point(page, Mark(page, period));
        await Expect(page.Locator(".chart-tip")).ToBeVisibleAsync();
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/figures/industrial-robots/000000/(ytd-2025-02|month-2026-06)$"));
    }

    [Fact]
    public async Task Arrow_keys_read_the_marks_one_by_one_and_enter_opens_the_figure()
    {
        var page = await Open(National);
        await Mark(page, "2026年8月").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Mark(page, "2026年7月")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(Mark(page, "2025年1—2月")).ToBeFocusedAsync();
        await Expect(page.Locator(".chart-tip")).ToContainTextAsync("2025年1—2月");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/figures/industrial-robots/000000/ytd-2025-02$"));
    }

    [Fact]
    public async Task A_chart_is_taken_away_as_a_picture_with_title_source_and_date_inside()
    {
        var page = await Open(National);
        var chart = page.GetByRole(AriaRole.Figure).First;
        var title = await chart.Locator("figcaption").InnerTextAsync();

        var svg = await page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^SVG") }).ClickAsync());
        var drawing = System.Xml.Linq.XDocument.Load(await svg.PathAsync());
        var words = string.Concat(drawing.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        Assert.Contains(title, words, StringComparison.Ordinal);
        Assert.Contains("来源", words, StringComparison.Ordinal);
        Assert.Matches(@"更新：\d{4}年\d+月\d+日", words);

        var png = await page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^PNG") }).ClickAsync());
        var picture = await File.ReadAllBytesAsync(await png.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("PNG"u8, picture.AsSpan(1, 3));
        Assert.True(picture.Length > 10_000);
    }

    [Fact]
    public async Task Without_scripts_the_marks_are_links_the_table_opens_and_no_dead_button_shows()
    {
        var page = await Open(National, Reader.WithoutScripts);
        await Expect(Mark(page, "2025年6月")).ToHaveAttributeAsync("href", "/figures/industrial-robots/000000/month-2025-06");
        var chart = page.GetByRole(AriaRole.Figure).First;
        await Expect(chart.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await chart.Locator("summary").ClickAsync();
        await Expect(chart.GetByRole(AriaRole.Row).Filter(new() { HasText = "2025年1—2月" })).ToContainTextAsync("9.1088万套");
    }

    [Fact]
    public async Task On_a_phone_the_chart_opens_at_its_latest_period()
    {
        var page = await Open(National, Reader.OnAPhone);
        await Expect(Mark(page, "2026年8月")).ToBeInViewportAsync(new() { Ratio = 0.01f });
    }

    private static async Task Point(IPage page, ILocator mark)
    {
        await mark.ScrollIntoViewIfNeededAsync();
        var box = (await mark.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    /// <summary>The mark of a period in the first chart, in the drawing that is shown at this width.</summary>
    private static ILocator Mark(IPage page, string period) =>
        page.GetByRole(AriaRole.Figure).First.Locator($"svg a[aria-label^='{period}，']").Filter(new() { Visible = true });
}
