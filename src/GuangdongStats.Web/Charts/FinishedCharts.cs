using GuangdongStats.Core.Charts;
using Microsoft.Extensions.Caching.Memory;

namespace GuangdongStats.Web.Charts;

/// <summary>
/// Charts that were built before, bounded in size. All days between two releases share the same series (<see cref="Data.Queries.SeriesCache"/>), so that a page
/// for a day never asked finds its charts finished.
/// </summary>
public sealed class FinishedCharts : IDisposable
{
    /// <summary>How many rows the tables of all charts together may have: about 40 MB with their drawings.</summary>
    private const long MostRows = 20_000;

    private readonly MemoryCache charts = new(new MemoryCacheOptions { SizeLimit = MostRows });

    /// <param name="question">Everything that the chart depends on, compared by value; series are compared as objects.</param>
    public T Get<T>(object question, Func<T> build)
        where T : Chart
    {
        var key = (typeof(T), question);
        if (!charts.TryGetValue(key, out T? chart))
        {
            chart = build();
            charts.Set(key, chart, new MemoryCacheEntryOptions { Size = chart.Table.Rows.Count + 1 });
        }

        return chart!;
    }

    public void Dispose() => charts.Dispose();
}
