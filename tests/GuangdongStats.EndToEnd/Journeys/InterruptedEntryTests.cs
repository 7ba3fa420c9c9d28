using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static GuangdongStats.EndToEnd.Journeys.EntryTests;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>D10: the window is closed; nothing typed is lost. <see cref="KilledServerTests"/> ends the server.</summary>
public class InterruptedEntryTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Province = "industrial-robots/440000";

    [Fact]
    public async Task A_window_that_was_closed_shows_every_value_when_it_is_opened_again()
    {
        var page = await SignIn(await Office.Hire("何平", Duty.Clerk), "/work/entry?period=2026-08&indicator=industrial-robots");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await Cell(page, Province, "ytd-2026-08", "level").FillAsync("31.9万");
        await page.Keyboard.PressAsync("Tab");
        await Expect(State(page, Province, "ytd-2026-08", "level")).ToContainTextAsync("已保存");
        await Cell(page, Province, "ytd-2026-08", "growth").FillAsync("23%"); // never left
        var context = page.Context;
        await page.CloseAsync();

        var again = await context.NewPageAsync();
        await again.GotoAsync(new Uri(Address, "/work/entry?period=2026-08&indicator=industrial-robots").ToString());
        await Expect(Cell(again, Province, "ytd-2026-08", "level")).ToHaveValueAsync("31.9万");
        await Expect(Cell(again, Province, "ytd-2026-08", "growth")).ToHaveValueAsync("23%");
        await again.GetByRole(AriaRole.Button, new() { Name = "全部保存" }).ClickAsync();
        await Expect(State(again, Province, "ytd-2026-08", "growth")).ToContainTextAsync("已保存");
    }
}
