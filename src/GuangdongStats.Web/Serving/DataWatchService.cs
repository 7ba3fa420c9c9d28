using GuangdongStats.Data;

namespace GuangdongStats.Web.Serving;

/// <summary>Keeps this process informed of what others release, withdraw or correct. A database that does not answer is asked again.</summary>
public sealed partial class DataWatchService(DataWatch watch, ILogger<DataWatchService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!watch.IsNeeded)
        {
            return;
        }

        using var timer = new PeriodicTimer(DataWatch.Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await watch.Look(stoppingToken);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or TimeoutException)
            {
                Unanswered(e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not say whether figures have changed: {Reason}")]
    private partial void Unanswered(string reason);
}
