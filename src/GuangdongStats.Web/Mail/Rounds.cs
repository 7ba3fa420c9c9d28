using System.Data.Common;

namespace GuangdongStats.Web.Mail;

/// <summary>Does something again and again beside the site. A database that does not answer is asked again at the next round.</summary>
public abstract partial class Rounds(TimeSpan interval, TimeProvider clock, ILogger log) : BackgroundService
{
    protected abstract Task Round(CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception e) when (e is DbException or TimeoutException || e.InnerException is DbException)
            {
                LogDatabase(GetType().Name, e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} waits for the database: {Why}")]
    private partial void LogDatabase(string service, string why);
}
