using GuangdongStats.Core.Accounts;
using GuangdongStats.Data;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.EndToEnd.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using Xunit;
using static GuangdongStats.EndToEnd.Journeys.EntryTests;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>
/// D10: the server is a process of its own and is killed in the middle of entry, so that it can put nothing in order; started again on the same
/// database, every value is there and the clerk goes on.
/// </summary>
public sealed class KilledServerTests(Site site) : Journey(site)
{
    private const string Province = "industrial-robots/440000", Period = "ytd-2026-09";

    private readonly int port = Office.FreePort();

    protected override Uri Address => new($"http://127.0.0.1:{port}/");

    [Fact]
    public async Task On_SQLite_nothing_typed_is_lost_when_the_server_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("gdstats-killed-").FullName;
        try
        {
            await KillAndGoOn(new(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder, "stats.db")}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task On_PostgreSQL_nothing_typed_is_lost_when_the_server_is_killed()
    {
        await using var postgres = await PostgresHere.Start(PostgresContainer.Start);
        if (postgres is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(PostgresHere.Hint);
        }

        Assert.SkipWhen(postgres is null, PostgresHere.Hint);
        var name = await postgres!.Create();
        try
        {
            await KillAndGoOn(new(DatabaseEngine.Postgres, postgres.ConnectionStringOf(name)));
        }
        finally
        {
            await postgres.Drop(name);
        }
    }

    private async Task KillAndGoOn(DatabaseOptions database)
    {
        ServerMayBeGone = true;
        var clerk = await HireBeforeTheStart(database);
        IPage page;
        await using (var server = SiteProcess.Start(database, port, isDevelopment: true))
        {
            await server.Address(TestContext.Current.CancellationToken);
            page = await SignIn(clerk, "/work/entry?period=2026-09&indicator=industrial-robots");
            await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
            await Cell(page, Province, Period, "level").FillAsync("35.02万");
            await page.Keyboard.PressAsync("Tab");
            await Expect(State(page, Province, Period, "level")).ToContainTextAsync("已保存");
            await Cell(page, "industrial-robots/000000", Period, "level").FillAsync("59.5万");
            await page.Keyboard.PressAsync("Tab");
            await Expect(State(page, "industrial-robots/000000", Period, "level")).ToContainTextAsync("已保存");

            await Cell(page, "industrial-robots/000000", Period, "growth").FillAsync("29.8%");
            await Cell(page, Province, Period, "growth").FocusAsync(); // leaves the other: whether its value still arrived nobody knows
            await page.Keyboard.TypeAsync("21.5%");
            await server.Kill(); // before the cell is left
        }

        await using var again = SiteProcess.Start(database, port, isDevelopment: true);
        await again.Address(TestContext.Current.CancellationToken);
        var notice = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "21.5%" });
        await Expect(notice).ToBeVisibleAsync(new() { Timeout = 90_000 }); // the page comes back by itself
        await Expect(Cell(page, Province, Period, "level")).ToHaveValueAsync("35.02万");
        await Expect(Cell(page, "industrial-robots/000000", Period, "level")).ToHaveValueAsync("59.5万");
        await notice.GetByRole(AriaRole.Button, new() { Name = "全部保存" }).ClickAsync();
        foreach (var (place, value) in new[] { (Province, "21.5%"), ("industrial-robots/000000", "29.8%") })
        {
            await Expect(State(page, place, Period, "growth")).ToContainTextAsync("已保存");
            await Expect(Cell(page, place, Period, "growth")).ToHaveValueAsync(value);
        }

        await page.ReloadAsync(); // and so it stands in the database
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await Expect(Cell(page, Province, Period, "growth")).ToHaveValueAsync("21.5%");
        await Expect(Cell(page, "industrial-robots/000000", Period, "growth")).ToHaveValueAsync("29.8%");
    }

    private static async Task<Colleague> HireBeforeTheStart(DatabaseOptions database)
    {
        Colleague clerk;
        await using (var office = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseSetting(DatabaseOptions.EngineSetting, database.Engine == DatabaseEngine.Sqlite ? "sqlite" : "postgres")
            .UseSetting($"ConnectionStrings:{DatabaseOptions.ConnectionSetting}", database.ConnectionString)))
        {
            office.StartServer();
            clerk = await Office.Hire(office.Services, "黄丽", Duty.Clerk);
        }

        if (database.Engine == DatabaseEngine.Sqlite)
        {
            await Office.UntilLetGo(database.SqliteFile);
        }

        return clerk;
    }
}
