using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(ReadingSite))]

namespace GuangdongStats.Web.Tests.Support;

/// <summary>The whole site on a SQLite file of its own with the published figures; its clock can be set.</summary>
public sealed class ReadingSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdstats-web-").FullName;

    public StoppedClock Clock { get; } = new();

    /// <summary>What a test puts in place of the site's own services.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    public IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    /// <summary>Starts once, before the tests that share it run side by side.</summary>
    public ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks as a browser without an encoding, following nothing.</summary>
    public HttpClient Reader() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });

    public async Task<HttpResponseMessage> Get(string address) => await Reader().GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>The page, whatever its status.</summary>
    public async Task<IHtmlDocument> Page(string address)
    {
        var answer = await Get(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Stats", $"Data Source={Path.Combine(folder, "stats.db")}");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            Change(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
