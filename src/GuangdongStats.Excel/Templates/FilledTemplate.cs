using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.Templates;

/// <summary>A template that came back.</summary>
/// <param name="SourceTitle">As written above the rows; empty where nothing was.</param>
/// <param name="IsOwnStatistics">The department itself was chosen as the source.</param>
public sealed record FilledTemplate(SheetReading Reading, string SourceTitle, string SourceAddress, string SourcePage, bool IsOwnStatistics)
{
    /// <summary>Null: the workbook is not a template of ours.</summary>
    public static FilledTemplate? Read(SafeWorkbook workbook)
    {
        var sheet = workbook.Sheets.FirstOrDefault(one => IsTemplate(workbook, one));
        if (sheet is null)
        {
            return null;
        }

        var (collected, columns, source) = (new SheetReading.Collector(), new Dictionary<int, Measure>(), new Dictionary<string, string>());
        foreach (var row in workbook.Rows(sheet))
        {
            switch (row.At(TemplateLayout.CodeColumn) is { Kind: SafeCellKind.Text, Text: var code } ? code : "")
            {
                case TemplateLayout.Mark:
                    break;
                case TemplateLayout.SlotCode:
                    columns = Columns(row);
                    break;
                case (TemplateLayout.SourceCode or TemplateLayout.AddressCode or TemplateLayout.PageCode) and var part:
                    source[part] = row.At(TemplateLayout.SourceColumn) is { Kind: SafeCellKind.Text or SafeCellKind.Number, Text: var text } ? text.Trim() : "";
                    break;
                case var slot:
                    Take(sheet, row, slot, columns, collected);
                    break;
            }
        }

        var title = source.GetValueOrDefault(TemplateLayout.SourceCode, "");
        var isOwn = Enum.GetValues<Core.Catalogue.Language>().Any(language => title == new TemplateText(language).Own);
        return new(
            collected.Read(), isOwn ? "" : title, source.GetValueOrDefault(TemplateLayout.AddressCode, ""), source.GetValueOrDefault(TemplateLayout.PageCode, ""), isOwn);
    }

    private static bool IsTemplate(SafeWorkbook workbook, SafeSheet sheet) =>
        workbook.Rows(sheet).FirstOrDefault()?.At(TemplateLayout.CodeColumn) is { Kind: SafeCellKind.Text, Text: TemplateLayout.Mark };

    private static Dictionary<int, Measure> Columns(SafeRow row)
    {
        var columns = new Dictionary<int, Measure>();
        foreach (var cell in row.Cells)
        {
            foreach (var measure in TemplateLayout.Measures)
            {
                if (cell.Text == TemplateLayout.CodeOf(measure))
                {
                    columns[cell.Address.Column] = measure;
                }
            }
        }

        return columns;
    }

    private static void Take(SafeSheet sheet, SafeRow row, string slot, Dictionary<int, Measure> columns, SheetReading.Collector collected)
    {
        foreach (var cell in row.Cells)
        {
            if (!columns.TryGetValue(cell.Address.Column, out var measure))
            {
                continue;
            }

            if (FigureKey.TryParse($"{slot}/{TemplateLayout.CodeOf(measure)}", out var key))
            {
                collected.Add(sheet, row, cell, key);
            }
            else if (slot.Length > 0 || cell.Kind != SafeCellKind.Text || char.IsAsciiDigit(cell.Text[0]))
            {
                collected.Note(sheet, cell, CellFault.UnknownRow, slot);
            }
        }
    }
}
