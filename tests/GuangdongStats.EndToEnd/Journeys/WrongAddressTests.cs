using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

public sealed class WrongAddressTests(Site site) : Journey(site)
{
    [Theory]
    [InlineData("/no-such-page", "zh-CN")]
    [InlineData("/en/no-such-page", "en")]
    public async Task A_page_that_does_not_exist_answers_in_the_layout_and_leads_home(string path, string language)
    {
        var page = await Open(path, status: 404);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation).First).ToBeVisibleAsync();
    }
}
