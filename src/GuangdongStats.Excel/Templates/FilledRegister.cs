using System.Globalization;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.Templates;

/// <summary>A register's workbook that came back.</summary>
/// <param name="Entries">In the order of the rows, with where each begins.</param>
/// <param name="HasItems">Codes of the entries that have rows on the sheet of items; the others keep theirs.</param>
/// <param name="Findings">What stands in cells that cannot be read, or in rows that belong to nothing.</param>
public sealed record FilledRegister(
    MatterKind Kind, IReadOnlyList<(RegisterEntry Entry, RegisterPlace Place)> Entries, IReadOnlySet<string> HasItems, IReadOnlyList<SheetFinding> Findings)
{
    public const int MostEntries = 2_000;

    /// <summary>Null: the workbook is not a register of ours.</summary>
    public static FilledRegister? Read(SafeWorkbook workbook)
    {
        if (Marked(workbook, mark => mark.StartsWith(RegisterTemplate.Mark, StringComparison.Ordinal)) is not ({ } sheet, { } mark)
            || !Enum.TryParse<MatterKind>(mark[RegisterTemplate.Mark.Length..], out var kind) || RegisterLayout.All.All(layout => layout.Kind != kind))
        {
            return null;
        }

        var findings = new List<SheetFinding>();
        var rows = Rows(workbook, sheet, RegisterLayout.Of(kind).Fields, findings);
        var items = Marked(workbook, text => text == RegisterTemplate.ItemMark) is ({ } second, _)
            ? Rows(workbook, second, RegisterLayout.Of(kind).Items, findings).ToLookup(row => row.Code, StringComparer.Ordinal)
            : Array.Empty<Row>().ToLookup(row => row.Code, StringComparer.Ordinal);
        var entries = new List<(RegisterEntry, RegisterPlace)>();
        var known = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!known.TryAdd(row.Code, row))
            {
                findings.Add(new(row.Sheet, row.At, CellFault.Twice, $"{known[row.Code].Sheet}!{known[row.Code].At}"));
            }
            else if (entries.Count == MostEntries)
            {
                findings.Add(new(row.Sheet, row.At, CellFault.TooMany));
                break;
            }
            else
            {
                entries.Add((RegisterEntry.Of(new(kind, row.Code), row.Values, items[row.Code].Select(item => item.Values)), new(row.Sheet, row.At, row.Columns, [.. items[row.Code].Select(item => new RegisterPlace(item.Sheet, item.At, item.Columns, []))])));
            }
        }

        findings.AddRange(items.Where(group => !known.ContainsKey(group.Key)).Select(group => new SheetFinding(group.First().Sheet, group.First().At, CellFault.UnknownRow, group.Key)));
        return new(kind, entries, items.Select(group => group.Key).ToHashSet(StringComparer.Ordinal), findings);
    }

    private static (SafeSheet? Sheet, string? Mark) Marked(SafeWorkbook workbook, Func<string, bool> isMark) => workbook.Sheets
        .Select(sheet => (Sheet: sheet, Mark: workbook.Rows(sheet).FirstOrDefault()?.At(RegisterTemplate.MarkColumn) is { Kind: SafeCellKind.Text, Text: var text } ? text : null))
        .Where(pair => pair.Mark is not null && isMark(pair.Mark))
        .Select(pair => ((SafeSheet?)pair.Sheet, pair.Mark))
        .FirstOrDefault();

    private static List<Row> Rows(SafeWorkbook workbook, SafeSheet sheet, IReadOnlyList<RegisterField> fields, List<SheetFinding> findings)
    {
        var (rows, columns, byField, isHeadRead) = (new List<Row>(), new Dictionary<int, string>(), new Dictionary<string, int>(StringComparer.Ordinal), false);
        var hidden = new HashSet<int>();
        foreach (var row in workbook.Rows(sheet))
        {
            if (columns.Count == 0)
            {
                if (row.Cells.Any(cell => cell.Text == RegisterTemplate.Code))
                {
                    columns = row.Cells.Where(cell => cell.Text == RegisterTemplate.Code || fields.Any(field => field.Code == cell.Text)).DistinctBy(cell => cell.Text)
                        .ToDictionary(cell => cell.Address.Column, cell => cell.Text);
                    byField = columns.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
                }

                continue;
            }

            if (!isHeadRead)
            {
                isHeadRead = true; // the headings, whatever their language
                continue;
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var cell in row.Cells.Where(cell => columns.ContainsKey(cell.Address.Column)))
            {
                var (text, fault) = TextOf(cell, workbook.IsDate1904);
                if (fault is { } wrong)
                {
                    findings.Add(new(sheet.Name, cell.Address, wrong, cell.Text));
                }
                else if (sheet.Merges.Where(area => area.Contains(cell.Address)).Select(area => area.ToString()).FirstOrDefault() is { } merged)
                {
                    findings.Add(new(sheet.Name, cell.Address, CellFault.Merged, merged));
                }
                else
                {
                    values[columns[cell.Address.Column]] = text;
                    if (text.Length > 0 && sheet.Hides(cell.Address.Column) && hidden.Add(cell.Address.Column))
                    {
                        findings.Add(new(sheet.Name, cell.Address, CellFault.HiddenColumn, CellAddress.Letters(cell.Address.Column)));
                    }

                    if (cell.MayBeOld)
                    {
                        findings.Add(new(sheet.Name, cell.Address, CellFault.MaybeOld));
                    }
                }
            }

            if (values.Values.Any(value => value.Length > 0) && row.Cells.FirstOrDefault(cell => columns.ContainsKey(cell.Address.Column)) is var first)
            {
                values.Remove(RegisterTemplate.Code, out var code);
                rows.Add(new(sheet.Name, first.Address, code ?? "", values, byField));
                if (row.IsHidden)
                {
                    findings.Add(new(sheet.Name, first.Address, CellFault.HiddenRow));
                }
            }
        }

        return rows;
    }

    /// <summary>A date as its day, a number as it would be typed.</summary>
    private static (string Text, CellFault? Fault) TextOf(SafeCell cell, bool isDate1904)
    {
        switch (cell.Kind)
        {
            case SafeCellKind.Error:
                return ("", CellFault.ErrorValue);
            case SafeCellKind.Uncalculated:
                return ("", CellFault.Uncalculated);
            case SafeCellKind.Date:
                var days = cell.Number + (isDate1904 ? 1_462 : 0);
                return days is >= 1 and < 2_958_466 ? (DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null) : ("", CellFault.ErrorValue);
            case SafeCellKind.Boolean:
                return (cell.Text.ToLowerInvariant(), null);
            case SafeCellKind.Number:
                return (Math.Abs(cell.Number) < 1e15 ? ((decimal)cell.Number).ToString("0.##########", CultureInfo.InvariantCulture) : cell.Text, null);
            default:
                return (cell.Text.Trim(), null);
        }
    }

    private sealed record Row(string Sheet, CellAddress At, string Code, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, int> Columns);
}
