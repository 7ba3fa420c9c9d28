using GuangdongStats.Data;

namespace GuangdongStats.Web.Serving;

/// <summary>The database before the first request, and the commands that do the same alone: <c>-- migrate</c>, <c>-- seed</c>.</summary>
public static class DatabaseStart
{
    /// <returns>Whether to serve; after a command there is nothing to serve.</returns>
    /// <exception cref="StatsDbStartException">The database cannot be used; the message is meant for the console.</exception>
    public static async Task<bool> PrepareDatabase(this WebApplication app, string[] args)
    {
        var startup = app.Services.GetRequiredService<StatsDbStartup>();
        var stopping = app.Lifetime.ApplicationStopping;
        switch (args)
        {
            case ["migrate", ..]:
                await startup.Migrate(stopping);
                return false;
            case ["seed", ..]:
                await startup.Seed(stopping);
                return false;
            default:
                await startup.Start(stopping);
                return true;
        }
    }
}
