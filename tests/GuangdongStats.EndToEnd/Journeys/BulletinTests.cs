using System.Text.RegularExpressions;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>The month's text: O8 and O11.</summary>
public sealed class BulletinTests(Site site) : Journey(site)
{
    [Fact]
    public async Task O8_the_latest_bulletin_in_English_takes_two_acts()
    {
        var page = await Open("/");
        var hand = new Hand(page, Hand.Tool.Mouse);
        await hand.Use(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "2026年4月数据简报" }));
        await hand.Use(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "English" }));

        await Expect(page).ToHaveURLAsync(new Regex("/en/bulletins/2026-04$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Guangdong: output of industrial robots up 32.3% year on year in January–April 2026");
        Assert.Equal(2, hand.Acts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task O11_every_kind_of_bulletin_is_printed_on_one_A4(string language)
    {
        var page = await Open(language + "/bulletins");
        foreach (var month in Months)
        {
            await Go(page, $"{language}/bulletins/{month}");
            var printed = await page.PdfAsync(new() { Format = "A4" });
            Assert.True(PrintedPages.Count(printed) == 1, $"{language}/bulletins/{month} is printed on more than one page");
        }
    }

    [Fact]
    public async Task A_number_tells_value_source_and_vintage_to_the_pointer_and_to_the_keyboard_and_nothing_on_paper()
    {
        var page = await Open("/bulletins/2025-05");
        var number = page.Locator(".bulletin-text").GetByRole(AriaRole.Link, new() { Name = "12.47万套" });
        var tip = page.GetByRole(AriaRole.Tooltip);
        await Expect(tip).ToHaveCountAsync(0);

        await number.HoverAsync();
        await Expect(tip).ToHaveTextAsync(new Regex("^2025年1—5月广东省工业机器人产量：12.47万套；来源：.+；第1版$"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(tip).ToHaveCountAsync(0);

        await page.Mouse.MoveAsync(0, 0);
        await number.FocusAsync();
        await Expect(tip).ToContainTextAsync("12.47万套");
        await Expect(number).ToHaveAccessibleDescriptionAsync(new Regex("来源"));
        await Barriers.None(page, "a bulletin with an open tip");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(tip).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_scripts_the_links_title_tells_it()
    {
        var page = await Open("/en/bulletins/2025-05", Reader.WithoutScripts);
        await Expect(page.Locator(".bulletin-text").GetByRole(AriaRole.Link, new() { Name = "124,700 sets" }))
            .ToHaveAttributeAsync("title", new Regex("^Output of industrial robots, Guangdong, January–May 2025: 124,700 sets; Source: .+; vintage 1$"));
    }

    private static readonly string[] Months =
        ["2017-12", "2020-06", "2020-10", "2021-03", "2022-12", "2023-11", "2024-05", "2024-12", "2025-03", "2025-05", "2025-08", "2025-10", "2025-12", "2026-04"];
}
