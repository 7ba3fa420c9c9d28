using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Web.Reports;

/// <summary>Writes workbooks, a few at a time: each takes a processor for a moment, and readers of pages must not wait for it.</summary>
public sealed class Workbooks : IDisposable
{
    /// <summary>How many are written at once; the others wait their turn.</summary>
    public const int AtOnce = 2;

    private readonly SemaphoreSlim places = new(AtOnce);

    public async Task<byte[]> Write(Report report, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => ReportWorkbook.Write(report), cancellation);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
