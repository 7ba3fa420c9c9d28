using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace GuangdongStats.Web.Sessions;

/// <summary>
/// Looks every second at the sessions behind this process's open work pages, all of them in one question: what one process ends or takes
/// away, the pages of every other show a moment later. While no page is open nothing is asked.
/// </summary>
public sealed partial class CircuitWatch(Data.Accounts.Sessions sessions, IOptions<SessionSettings> settings, ILogger<CircuitWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<CircuitSession, (string Id, string? Stamp)> open = [];

    /// <summary>Looks at the circuit's session from now on.</summary>
    public async Task Begin(CircuitSession circuit)
    {
        if (await circuit.Begin() is { } named)
        {
            open[circuit] = named;
        }
    }

    public void End(CircuitSession circuit) => open.TryRemove(circuit, out _);

    /// <summary>Looks once, and tells each circuit what was found.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        var asked = open.ToArray();
        if (asked.Length == 0)
        {
            return;
        }

        // Two windows of one browser share a session.
        var found = await sessions.Look(asked.Select(pair => pair.Value).DistinctBy(named => named.Id).ToDictionary(named => named.Id, named => named.Stamp), settings.Value.Limits, cancellation);
        foreach (var (circuit, named) in asked)
        {
            var check = found[named.Id];
            circuit.Tell(check);
            if (check.SignedIn is null)
            {
                End(circuit);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (e is DbException or TimeoutException)
            {
                Unanswered(e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not say whether sessions have ended: {Reason}")]
    private partial void Unanswered(string reason);
}
