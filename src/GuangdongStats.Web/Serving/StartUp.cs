using GuangdongStats.Core.Audit;
using GuangdongStats.Data;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Audit;
using GuangdongStats.Web.Ui;
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
                case ["verify-audit"]:
                    await database.Check(CancellationToken.None);
                    return await VerifyAudit(app.Services.GetRequiredService<AuditLog>());
                case [var word, ..] when !word.StartsWith('-') && !word.Contains('='):
                    await Console.Error.WriteLineAsync($"'{word}' is not a task; expected migrate, seed, verify-audit, or nothing to serve the site.");
                    return NotUnderstood;
                default:
                    await database.Start(CancellationToken.None);
                    app.AnnounceStart(await app.Services.GetRequiredService<FirstAccount>().Invite(CancellationToken.None));
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

    private static async Task<int> VerifyAudit(AuditLog log)
    {
        var proof = await log.Verify(CancellationToken.None);
        if (proof.FirstBroken is not { } broken)
        {
            Console.WriteLine($"""
                审计日志完整：共 {proof.Sound} 条，末条哈希 {proof.LastHash}
                The audit log is sound: {proof.Sound} entries, last hash {proof.LastHash}
                """);
            return Fine;
        }

        var (chinese, english) = proof.Fault switch
        {
            AuditFault.Altered => ("内容与写入时不符", "its content is not what was written"),
            AuditFault.NotChained => ("与上一条不衔接", "it does not follow from the entry before"),
            _ => ("该条缺失", "the entry is missing"),
        };
        await Console.Error.WriteLineAsync($"""
            审计日志自第 {broken} 条起不可信：{chinese}。此前 {proof.Sound} 条完整，末条哈希 {proof.LastHash}
            The audit log is broken at entry {broken}: {english}. The {proof.Sound} before it are sound, last hash {proof.LastHash}
            """);
        return Failed;
    }

    /// <param name="setupToken">Of the link for the first account; null when there is an account.</param>
    private static void AnnounceStart(this WebApplication app, string? setupToken) => app.Lifetime.ApplicationStarted.Register(() =>
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
        if (setupToken is not null)
        {
            // A server that listens everywhere names no address that a browser could open.
            var address = (addresses.FirstOrDefault() ?? "").Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal)
                .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
            Console.WriteLine($"""
                尚无账号。请用此一次性链接建立系统管理员账号：
                There is no account yet. Make the administrator's with this link, which works once:
                  {address}{AccountUrls.Setup(setupToken)}

                """);
        }
    });
}
