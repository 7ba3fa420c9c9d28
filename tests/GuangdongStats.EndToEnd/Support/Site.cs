using GuangdongStats.EndToEnd.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Site))]

namespace GuangdongStats.EndToEnd.Support;

/// <summary>The whole site on a real port over a fresh SQLite database with the published figures, and one browser, for all tests of the assembly.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdstats-e2e-").FullName;
    private WebApplicationFactory<Program>? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the site answers, with a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>A client beside the browser: it follows no redirects and undoes no compression.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>The browser. Where there is none, the test is skipped on a desk and fails in CI.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(ChromiumHere.Hint);
            }

            Assert.SkipWhen(browser is null, ChromiumHere.Hint);
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        server = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseSetting("urls", "http://127.0.0.1:0") // any free port
            .UseSetting("Database:Engine", "sqlite")
            .UseSetting("ConnectionStrings:Stats", $"Data Source={Path.Combine(folder, "stats.db")}"));
        server.UseKestrel();
        server.StartServer();
        Address = server.ClientOptions.BaseAddress;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000); // a busy machine is slow, not wrong
        if (ChromiumHere.Find(playwright) is { } chromium)
        {
            browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        Http?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
