using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>
/// Writes a small report to nowhere once the site serves. Some thousand methods are compiled when the first workbook of a process is written, which takes ten
/// times as long as the workbook itself; so no reader has to wait for it.
/// </summary>
public sealed partial class FirstReport(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<FirstReport> logger) : BackgroundService
{
    /// <summary>The first pages come before.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>What is compiled is compiled for the whole process, however many sites it hosts.</summary>
    private static int isDone;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var started = new TaskCompletionSource();
            await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            await Task.Delay(Grace, clock, stoppingToken);
            if (Interlocked.Exchange(ref isDone, 1) == 0)
            {
                await Write(stoppingToken);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException) // the site serves all the same
        {
            if (!stoppingToken.IsCancellationRequested)
            {
                NotWritten(logger, fault);
            }
        }
    }

    private async Task Write(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = AsAsked(services);
        var reading = services.GetRequiredService<ReadingRequest>();
        var catalogue = await services.GetRequiredService<CatalogueReader>().Read(reading.KnownAt, cancellation);
        var query = new ReportQuery(catalogue.Indicators.Take(1).Select(indicator => indicator.Code), range: ReportRange.Last(12));
        var figures = await services.GetRequiredService<ReportAsOf>().Read(query, catalogue, reading.KnownAt, cancellation);
        var workbook = await services.GetRequiredService<ExploreReport>().Build(query, figures, catalogue, cancellation);
        await workbook.WriteTo(Stream.Null, _ => { }, cancellation);
    }

    private DefaultHttpContext AsAsked(IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Features.Set(ReadingRequest.Of(context.Request, clock));
        return context;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first workbook could not be written in advance.")]
    private static partial void NotWritten(ILogger logger, Exception fault);
}
