using Testcontainers.PostgreSql;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>PostgreSQL in a container, where Docker runs.</summary>
internal static class PostgresContainer
{
    public static async Task<(string ConnectionString, Func<Task> Stop)?> Start()
    {
        if (!File.Exists("/var/run/docker.sock") && Environment.GetEnvironmentVariable("DOCKER_HOST") is null && !OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            var container = new PostgreSqlBuilder("postgres:17-alpine").Build();
            await container.StartAsync();
            return (container.GetConnectionString(), () => container.DisposeAsync().AsTask());
        }
        catch (Exception e) when (e is DotNet.Testcontainers.Builders.DockerUnavailableException or HttpRequestException or TimeoutException)
        {
            return null;
        }
    }
}
