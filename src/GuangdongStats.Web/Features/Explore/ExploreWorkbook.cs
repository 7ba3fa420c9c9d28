using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>A report that is laid out; the rows of its long sheet are written while it is sent.</summary>
/// <param name="Layout">A finished workbook but for those rows.</param>
/// <param name="LongSheet">The name of the long sheet; null when it was not asked for.</param>
/// <param name="FileName">With its extension.</param>
public sealed record ExploreWorkbook(byte[] Layout, string? LongSheet, ReportFigures Figures, Language Language, string FileName)
{
    /// <param name="written">Told of the rows that were written, now and then.</param>
    public async Task WriteTo(Stream target, Action<int>? written, CancellationToken cancellation)
    {
        if (LongSheet is null)
        {
            await target.WriteAsync(Layout, cancellation);
            return;
        }

        using var layout = new MemoryStream(Layout);
        await Excel.Streaming.LongSheet.Write(
            layout, LongSheet, Figures.Plan.Figures, Counted(), (row, cells) => LongTable.Fill(row, Language, cells), target, cancellation);

        IEnumerable<ReportRow> Counted()
        {
            const int step = 500;
            var count = 0;
            foreach (var row in Figures.Rows)
            {
                if (++count % step == 0)
                {
                    written?.Invoke(count);
                }

                yield return row;
            }
        }
    }
}
