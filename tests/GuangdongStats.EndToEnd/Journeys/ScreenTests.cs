using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>The screen on the wall: nobody touches it, and everybody reads it from six metres.</summary>
public sealed class ScreenTests(Site site) : Journey(site)
{
    [Theory]
    [InlineData("/screen", 1920, 1080)]
    [InlineData("/en/screen", 1920, 1080)]
    [InlineData("/screen", 3840, 2160)]
    [InlineData("/en/screen", 3840, 2160)]
    [InlineData("/screen?text=large", 1920, 1080)]
    public async Task Every_slide_fits_and_its_smallest_letters_are_tall_enough(string path, int width, int height)
    {
        var page = await OnTheWall(path, width, height);
        var slides = await page.Locator(".slide").CountAsync();
        Assert.True(slides >= 6);
        for (var slide = 1; slide <= slides; slide++)
        {
            await Expect(page.Locator("[data-place]")).ToHaveTextAsync($"{slide} / {slides}");
            Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(page.Locator("[data-place]")).ToHaveTextAsync($"1 / {slides}");
    }

    [Fact]
    public async Task Slides_turn_every_twenty_seconds_and_space_stops_them()
    {
        var page = await OnTheWall("/screen", 1920, 1080, stopped: true);
        var place = page.Locator("[data-place]");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "主要指标（1/2）" })).ToBeVisibleAsync();
        await page.Clock.RunForAsync(19_000);
        await Expect(place).ToHaveTextAsync("1 / 8");
        await page.Clock.RunForAsync(2_000);
        await Expect(place).ToHaveTextAsync("2 / 8");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "主要指标（2/2）" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync(" ");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "继续" })).ToBeVisibleAsync();
        await page.Clock.RunForAsync(60_000);
        await Expect(place).ToHaveTextAsync("2 / 8");
        await page.Keyboard.PressAsync(" ");
        await page.Clock.RunForAsync(21_000);
        await Expect(place).ToHaveTextAsync("3 / 8");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(place).ToHaveTextAsync("2 / 8");
    }

    [Fact]
    public async Task A_release_renews_the_screen_where_it_stands()
    {
        var page = await OnTheWall("/screen", 1920, 1080, stopped: true);
        await Turn(page, "ArrowRight", "2 / 8");
        await page.Keyboard.PressAsync(" "); // only the release is tried here
        await page.EvaluateAsync("() => { window.old = true; }");
        await page.Clock.RunForAsync(11_000); // asks, and nothing has changed
        Assert.True(await page.EvaluateAsync<bool>("window.old === true"));

        await page.RouteAsync("**/screen", async route =>
        {
            if (route.Request.Method == "HEAD")
            {
                await route.FulfillAsync(new() { Headers = [new("ETag", "W/\"after-the-release\"")] });
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.RunAndWaitForRequestFinishedAsync(() => page.Clock.RunForAsync(11_000), new() { Predicate = request => request.IsNavigationRequest && request.Method == "GET" });
        await page.WaitForFunctionAsync("() => window.old === undefined && document.querySelector('.screen[data-on]') !== null");
        await Expect(page.Locator("[data-place]")).ToHaveTextAsync("2 / 8");
    }

    [Fact]
    public async Task A_lost_connection_is_told_with_its_time_and_forgotten_when_it_is_back()
    {
        ServerMayBeGone = true;
        var page = await OnTheWall("/screen", 1920, 1080, stopped: true);
        var badge = page.Locator("[data-lost]");
        await Expect(badge).ToBeHiddenAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Clock.RunForAsync(11_000);
        await Expect(badge).ToContainTextAsync("连接中断：");
        await page.Context.SetOfflineAsync(false);
        await page.Clock.RunForAsync(11_000);
        await Expect(badge).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_overdue_is_said_today_and_not_of_an_earlier_day()
    {
        var page = await OnTheWall("/screen", 1920, 1080);
        await Expect(page.GetByText("数据逾期：工业机器人产量（2025年1—6月）应于2025年7月25日前公布")).ToBeVisibleAsync();
        await Go(page, "/screen?asof=2025-06-20");
        await Expect(page.GetByText("截至2025年6月20日的数据")).ToBeVisibleAsync();
        await Expect(page.GetByText("数据逾期")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_overview_leads_to_the_screen_and_back()
    {
        var page = await Open("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "大屏" }).ClickAsync();
        await Expect(page.Locator(".screen[data-on]")).ToBeVisibleAsync();
        await Barriers.None(page, "screen");
        await page.GetByRole(AriaRole.Link, new() { Name = "返回网站" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "广东数字一览" })).ToBeVisibleAsync();
    }

    /// <param name="stopped">The page's own clock runs only when the test lets it.</param>
    private async Task<IPage> OnTheWall(string path, int width, int height, bool stopped = false)
    {
        var page = await Open("/accessibility");
        await page.SetViewportSizeAsync(width, height);
        if (stopped)
        {
            await page.Clock.InstallAsync();
        }

        await Go(page, path);
        await Expect(page.Locator(".screen[data-on]")).ToBeVisibleAsync();
        if (stopped)
        {
            await page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
            await page.Keyboard.PressAsync("ArrowRight"); // a slide's time begins when it is turned to
            await Turn(page, "ArrowLeft", "1 / 8");
        }

        return page;
    }

    private static async Task Turn(IPage page, string key, string place)
    {
        for (var tries = 0; tries < 8 && await page.Locator("[data-place]").TextContentAsync() != place; tries++)
        {
            await page.Keyboard.PressAsync(key);
        }

        await Expect(page.Locator("[data-place]")).ToHaveTextAsync(place);
    }

    /// <summary>Texts of the shown slide and of the frame that leave the screen or are lower than 2.2% of its height; a slide that would have to scroll.</summary>
    private const string Faults = """
        () => {
          const faults = [], slide = document.querySelector('.slide[data-shown]');
          for (const root of [slide, ...document.querySelectorAll('.screen-head, .screen-foot')]) {
            const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            for (let text; (text = texts.nextNode());) {
              const parent = text.parentElement, range = document.createRange();
              range.selectNodeContents(text);
              const box = range.getBoundingClientRect();
              if (!text.data.trim() || !box.width || parent.closest('.sr-only, title, desc')) continue;
              const scale = parent.closest('svg') ? parent.getScreenCTM().a : 1;
              const size = parseFloat(getComputedStyle(parent).fontSize) * scale / innerHeight;
              if (size < 0.022) faults.push(`${text.data.trim()}: ${(size * 100).toFixed(2)}% of the height`);
              if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) faults.push(`${text.data.trim()} leaves the screen`);
            }
          }
          const place = slide.getBoundingClientRect(), foot = document.querySelector('.screen-foot').getBoundingClientRect();
          if (slide.scrollHeight > Math.ceil(place.height) + 1 || place.bottom > foot.top + 1) faults.push(`slide ${slide.getAttribute('aria-labelledby')} is higher than its place`);
          return faults;
        }
        """;
}
