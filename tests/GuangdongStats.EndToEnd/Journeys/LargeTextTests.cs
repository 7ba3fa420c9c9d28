using GuangdongStats.EndToEnd.Pages;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>O10: the site for those who need large letters.</summary>
public sealed class LargeTextTests(Site site) : Journey(site)
{
    /// <summary>The screen on the wall has sizes of its own.</summary>
    public static TheoryData<string> Pages => [.. ReadingPages.Paths.Where(path => path != "/screen")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_act_with_the_keyboard_changes_the_letters_and_the_browser_remembers_it(bool scripts)
    {
        var page = await Open("/", new() { JavaScript = scripts });
        var hand = new Hand(page, Hand.Tool.Keyboard);
        await hand.Use(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "大字版" }));
        await Expect(page.Locator("html")).ToHaveClassAsync("large-text");
        Assert.Equal(1, hand.Acts);

        await Go(page, "/en/methods"); // another day, by its plain address
        await Expect(page.Locator("html")).ToHaveClassAsync("large-text");
        await hand.Use(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Normal text" }));
        await Expect(page.Locator("html.large-text")).ToHaveCountAsync(0);
        await Go(page, "/");
        await Expect(page.Locator("html.large-text")).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_letter_is_below_18_points_no_line_is_tight_and_axe_finds_no_barrier(string path)
    {
        foreach (var (address, reader) in new[] { (path, Reader.AtADesk), (ReadingPages.InEnglish(path), Reader.OnAPhone with { Scheme = ColorScheme.Dark }) })
        {
            var page = await Open(address, reader);
            await page.Context.AddCookiesAsync([new() { Name = "text", Value = "large", Url = Address.ToString() }]);
            await Go(page, address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

            Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
            Assert.Equal(reader.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await Barriers.None(page, address);
        }
    }

    /// <summary>Texts smaller than 24 CSS pixels (18 pt), or with lines closer than one and a half.</summary>
    private const string Faults = """
        () => {
          const faults = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text; (text = texts.nextNode());) {
            const parent = text.parentElement, range = document.createRange();
            range.selectNodeContents(text);
            if (!text.data.trim() || !range.getBoundingClientRect().width || parent.closest('.sr-only, title, desc, script, noscript, option')) continue;
            const inDrawing = parent.closest('svg'), style = getComputedStyle(parent), size = parseFloat(style.fontSize) * (inDrawing ? parent.getScreenCTM().a : 1);
            if (size < 23.9) faults.push(`${text.data.trim().slice(0, 40)}: ${size.toFixed(1)} px`);
            if (!inDrawing && !parent.closest('button, select') && parseFloat(style.lineHeight) < 1.5 * parseFloat(style.fontSize) - 0.1) faults.push(`${text.data.trim().slice(0, 40)}: lines of ${style.lineHeight}`);
          }
          return [...new Set(faults)];
        }
        """;
}
