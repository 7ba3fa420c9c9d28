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

    public static async Task Write(ReportFigures figures, Language language, Stream target, CancellationToken cancellation)
    {
        var text = new StringBuilder(Piece + 1024).Append(CsvText.ByteOrderMark).Append(CsvText.Line(LongTable.Columns));
        var cells = new TableCell[LongTable.Columns.Count];
        foreach (var row in figures.Rows)
        {
            LongTable.Fill(row, language, cells);
            text.Append(CsvText.Line(cells.Select(cell => cell.Text is { } words ? CsvText.Text(words) : CsvText.Number(cell.Number))));
            if (text.Length >= Piece)
            {
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
