using GuangdongStats.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GuangdongStats.Web.Serving;

/// <summary>Makes the database ready, does what the command line asks, serves, and tells the operator in one message what went wrong.</summary>
public static class StartUp
{
    private const int Fine = 0, Failed = 1, NotUnderstood = 2;

    /// <param name="build">Composes the application; nothing runs before its database is ready.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> Run(string[] args, Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            var database = app.Services.GetRequiredService<StatsDbStartup>();
            switch (args)
            {
                case ["migrate"]:
                    await database.Migrate(CancellationToken.None);
                    return Fine;
                case ["seed"]:
                    await database.Seed(CancellationToken.None);
                    return Fine;
                case [var word, ..] when !word.StartsWith('-') && !word.Contains('='):
                    await Console.Error.WriteLineAsync($"'{word}' is not a task; expected migrate, seed, or nothing to serve the site.");
                    return NotUnderstood;
                default:
                    await database.Start(CancellationToken.None);
                    app.AnnounceStart();
                    await app.RunAsync();
                    return Fine;
            }
        }
        catch (StatsDbStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Stop the other program, or choose another address with ASPNETCORE_URLS.");
            return Failed;
        }
    }

    private static void AnnounceStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var places = string.Join("  ", addresses);
        var database = app.Services.GetRequiredService<DatabaseOptions>().Place;
        Console.WriteLine($"""

            GuangdongStats 已启动，请在浏览器打开 {places}
              数据库：{database}
            GuangdongStats is serving at {places}
              database: {database}
            Ctrl+C 停止 / stops it.

            """);
    });
}
