using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>A report; the rows of its long sheet are made while it is written.</summary>
/// <param name="Report">All of it but those rows.</param>
/// <param name="LongSheet">The name of the long sheet; null when it was not asked for.</param>
/// <param name="FileName">With its extension.</param>
public sealed record ExploreWorkbook(Report Report, string? LongSheet, ReportFigures Figures, Language Language, string FileName)
{
    /// <param name="written">Told of the rows that were written, now and then.</param>
    public async Task WriteTo(Stream target, Action<int> written, CancellationToken cancellation)
    {
        var laid = ReportWorkbook.Write(Report);
        if (LongSheet is null)
        {
            await target.WriteAsync(laid, cancellation);
            return;
        }

        using var layout = new MemoryStream(laid);
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
                    written(count);
                }

                yield return row;
            }
        }
    }
}
