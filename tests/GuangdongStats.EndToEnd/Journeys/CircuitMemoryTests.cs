using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>
/// What an open sheet costs the server: the circuit, the layout around it and all that the browser has asked of it. A measurement of four minutes, built
/// only where it is asked for; the benchmarks' README says how, and holds what it gave.
/// </summary>
public class CircuitMemoryTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const int Windows = 8;

    [Fact]
    public async Task An_open_sheet_of_fifty_rows_keeps_less_than_a_megabyte()
    {
        var first = await SignIn(await Office.Hire("高远", Duty.Clerk), "/work/guide");
        var guide = await EachOf(first.Context, "/work/guide", page => Expect(page.Locator(".guide")).ToBeVisibleAsync());
        var rows = 0;
        var sheet = await EachOf(first.Context, "/work/entry?period=2026-09&indicator=industrial-robots&scope=provinces", async page =>
        {
            await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
            rows = await page.Locator("tr[data-row]").CountAsync();
            await page.Locator("input[data-cell]").First.FocusAsync();
            await Expect(page.Locator(".entry-panel h2")).ToBeVisibleAsync();
        });
        var fifty = guide + ((sheet - guide) * 50 / rows); // no sheet of the site has just fifty
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{sheet / 1024} KB a circuit with {rows} rows, {guide / 1024} KB with a page of text, so {fifty / 1024} KB with fifty rows"));
        Assert.InRange(rows, 50, 100);
        Assert.InRange(fifty, guide, 1_000_000);
    }

    private static async Task<long> EachOf(IBrowserContext browser, string path, Func<IPage, Task> use)
    {
        await Open(); // what is kept for all circuits is there
        var before = await Heap();
        for (var window = 0; window < Windows; window++)
        {
            await Open();
        }

        return (await Heap() - before) / Windows;

        async Task Open()
        {
            var page = await browser.NewPageAsync();
            await page.GotoAsync(path);
            await use(page);
        }
    }

    /// <summary>The shared pools let go of the buffers through which the first screenful was sent when they were not used for half a minute.</summary>
    private static async Task<long> Heap()
    {
        for (var round = 0; round < 5; round++)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
