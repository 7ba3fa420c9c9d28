using System.Net;
using System.Net.Sockets;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>
/// A site of its own on a real port over a fresh SQLite database, for journeys that change something; with colleagues who can sign in, a clock
/// that can be put forward, and a server that can be killed and started again at the same address.
/// </summary>
public sealed class Office : IAsyncLifetime
{
    private const string Password = "a long enough password";

    private readonly string folder = Directory.CreateTempSubdirectory("gdstats-office-").FullName;
    private readonly int port = FreePort();
    private WebApplicationFactory<Program> server = null!;

    public OfficeClock Clock { get; } = new();

    private string DatabaseFile => Path.Combine(folder, "stats.db");

    public Uri Address => new($"http://127.0.0.1:{port}/");

    public IServiceProvider Services => server.Services;

    public ValueTask InitializeAsync()
    {
        Start();
        return ValueTask.CompletedTask;
    }

    /// <summary>Adds an account with duties that has already changed its first password.</summary>
    public Task<Colleague> Hire(string name, params Duty[] duties) => Hire(server.Services, name, duties);

    internal static async Task<Colleague> Hire(IServiceProvider services, string name, params Duty[] duties)
    {
        var id = Guid.NewGuid().ToString("N");
        var account = new AccountRow { Id = id, UserName = $"{name}-{id[..6]}", DisplayName = name, CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime };
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AccountManager>().CreateAsync(account, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
        await using var db = await services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.UserRoles.AddRange(duties.Select(duty => new IdentityUserRole<string> { UserId = id, RoleId = duty.ToString() }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new(id, account.UserName, name, Password);
    }

    public Task<StatsDb> Open() => server.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>Ends the server at once; <see cref="Start"/> brings it back on the same database and address.</summary>
    public async Task Kill()
    {
        await server.DisposeAsync();
        await UntilLetGo(DatabaseFile);
    }

    /// <summary>A program that has ended lets go of its SQLite file on a thread of its own.</summary>
    internal static async Task UntilLetGo(string databaseFile)
    {
        while (IsOwned(databaseFile + ".lock"))
        {
            await Task.Yield();
        }
    }

    public void Start()
    {
        server = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseSetting("urls", Address.ToString())
            .UseSetting("Database:Engine", "sqlite")
            .UseSetting("ConnectionStrings:Stats", $"Data Source={DatabaseFile}")
            .ConfigureTestServices(services => services
                .AddSingleton<TimeProvider>(Clock)
                .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(100)))); // killed, not asked to finish
        server.UseKestrel();
        server.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(folder, recursive: true);
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

    /// <summary>
    /// A port below those that the system hands out by itself: one of these could be given to somebody else while the server is down, to a
    /// browser that tries to reach it for example.
    /// </summary>
    internal static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next.
            }
        }
    }
}
