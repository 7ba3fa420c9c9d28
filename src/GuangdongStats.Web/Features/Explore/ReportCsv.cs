using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>The long table as CSV, written while it is made: memory does not grow with its length.</summary>
public static class ReportCsv
{
    /// <summary>In characters: enough for a network packet or more, little enough to notice soon that the reader has left.</summary>
    private const int Piece = 32 * 1024;

    /// <param name="written">Told of the rows that were written, now and then.</param>
    public static async Task Write(ReportFigures figures, Language language, Stream target, Action<int> written, CancellationToken cancellation)
    {
        var text = new StringBuilder(Piece + 1024).Append(CsvText.ByteOrderMark).Append(CsvText.Line(LongTable.Columns));
        var cells = new TableCell[LongTable.Columns.Count];
        var count = 0;
        foreach (var row in figures.Rows)
        {
            count++;
            LongTable.Fill(row, language, cells);
            text.Append(CsvText.Line(cells.Select(cell => cell.Text is { } words ? CsvText.Text(words) : CsvText.Number(cell.Number))));
            if (text.Length >= Piece)
            {
                written(count);
                await Send();
            }
        }

        await Send();

        async Task Send()
        {
            await target.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            text.Clear();
        }
    }
}
