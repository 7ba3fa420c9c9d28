using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
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

    /// <summary>Another file than the site's own outlives the site, which may then be started again on it.</summary>
    public string ConnectionString { get => field ?? $"Data Source={Path.Combine(folder, "stats.db")}"; init; }

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

    /// <summary>Ends the program and waits until it has let go of its database file, which it does on a thread of its own.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        while (IsOwned(new SqliteConnectionStringBuilder(ConnectionString).DataSource + ".lock"))
        {
            await Task.Yield();
        }
    }

    private static bool IsOwned(string path)
    {
        try
        {
            using var owner = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException e)
        {
            return e is not (FileNotFoundException or DirectoryNotFoundException);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Stats", ConnectionString);
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
