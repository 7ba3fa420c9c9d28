using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GuangdongStats.Web.Serving;

/// <summary>Tells the person who started the program where it serves and from which database, in both languages.</summary>
public static class StartMessages
{
    /// <param name="database">Engine and place of the database, without passwords.</param>
    public static void AnnounceStart(this WebApplication app, string database) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var places = string.Join("  ", addresses);
        Console.WriteLine($"""

            GuangdongStats 已启动：{places}
              数据库：{database}
            GuangdongStats is serving at {places}
              database: {database}
            Ctrl+C 停止 / stops it.

            """);
    });
}
