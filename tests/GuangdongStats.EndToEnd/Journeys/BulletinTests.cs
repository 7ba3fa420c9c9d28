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
    [InlineData("/bulletins/2025-05")]
    [InlineData("/en/bulletins/2025-05")]
    [InlineData("/en/bulletins/2022-12")]
    [InlineData("/en/bulletins/2025-12")]
    public async Task O11_a_bulletin_is_printed_on_one_A4(string path)
    {
        var page = await Open(path);
        var printed = await page.PdfAsync(new() { Format = "A4" });

        Assert.Equal(1, PrintedPages.Count(printed));
    }
}
