using System.Globalization;
using ClosedXML.Excel;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Excel.Templates;

/// <summary>
/// Writes a register as a workbook that is filled away from the site: one row an entry, one column a field of <see cref="RegisterLayout"/>, and a
/// second sheet for the items of programmes. Everything is text, so that a date or a number stays as it was typed.
/// </summary>
public static class RegisterTemplate
{
    internal const string Mark = "guangdongstats-register/1/", ItemMark = "guangdongstats-register-items/1", Code = "code";

    internal const int MarkColumn = 1, FirstColumn = 2, TitleRow = 1, HowToRow = 2, CodeRow = 3, HeadRow = 4, FirstRow = 5;

    private const string TextFormat = "@", ListSheet = "lists";

    private const int EmptyRows = 50;

    private static readonly XLColor Head = XLColor.FromHtml("#DCE6F1"), Edge = XLColor.FromHtml("#BFBFBF");

    /// <param name="entries">What is there already; below them there is room for more.</param>
    /// <returns>An .xlsx, from its beginning.</returns>
    public static MemoryStream Write(RegisterLayout layout, IReadOnlyList<RegisterEntry> entries, Language language)
    {
        var was = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // ClosedXML writes validations in the machine's culture
        try
        {
            using var workbook = new XLWorkbook();
            workbook.Style.Font.FontName = "宋体";
            Fill(workbook, layout.Name.In(language), Mark + layout.Kind, Text(language, HowTo), layout.Fields, [.. entries.Select(entry => (entry.Key.Code, (Func<string, string>)(field => entry[field])))], language);
            if (layout.Items.Count > 0)
            {
                Fill(workbook, Text(language, new("条目", "Items")), ItemMark, Text(language, HowToItems), layout.Items,
                    [.. entries.SelectMany(entry => entry.Items.Select(item => (entry.Key.Code, (Func<string, string>)(field => item.GetValueOrDefault(field, "")))))], language);
            }

            var file = new MemoryStream();
            workbook.SaveAs(file, new SaveOptions { ValidatePackage = false, EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false });
            file.Position = 0;
            return file;
        }
        finally
        {
            CultureInfo.CurrentCulture = was;
        }
    }

    private static LocalizedName HowTo { get; } = new(
        "一行一个条目，列的顺序可以移动，第3行的代码请勿改动。新条目写在下面的空行，代码由小写字母、数字和连字符组成。删去某行不会删除已公布的条目。填好后在“名录”页面上传，先看到会有哪些变化，再存为草稿。",
        "One row is one entry; columns may be moved, but leave the codes of row 3 as they are. Write new entries into the empty rows; a code has lower-case letters, digits and hyphens. Deleting a row deletes nothing that is public. Then upload the file on the registers page: you see what would change before it becomes a draft.");

    private static LocalizedName HowToItems { get; } = new(
        "一行是某个条目的一项任务或目标，按行的顺序排列。某个条目在此没有任何行时，其任务和目标不变。",
        "One row is one task or target of an entry, in the order of the rows. An entry without any row here keeps its items.");

    private static void Fill(
        XLWorkbook workbook, string name, string mark, string howTo, IReadOnlyList<RegisterField> fields, IReadOnlyList<(string Code, Func<string, string> ValueOf)> rows, Language language)
    {
        var sheet = workbook.AddWorksheet(SheetName(name));
        SafeText.Set(sheet.Cell(TitleRow, MarkColumn), mark);
        var title = SafeText.Set(sheet.Cell(TitleRow, FirstColumn), name);
        title.Style.Font.Bold = true;
        title.Style.Font.FontSize = 14;
        var help = SafeText.Set(sheet.Cell(HowToRow, FirstColumn), howTo);
        help.Style.Alignment.WrapText = false;
        Column(0, Code, language == Language.Chinese ? "代码 *" : "Code *");
        for (var i = 0; i < fields.Count; i++)
        {
            Column(i + 1, fields[i].Code, fields[i].Name.In(language) + (fields[i].IsRequired ? " *" : ""));
        }

        var lastRow = FirstRow + rows.Count + EmptyRows - 1;
        var cells = sheet.Range(FirstRow, FirstColumn, lastRow, FirstColumn + fields.Count);
        cells.Style.NumberFormat.Format = TextFormat;
        cells.Style.Border.InsideBorder = cells.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        cells.Style.Border.InsideBorderColor = cells.Style.Border.OutsideBorderColor = Edge;
        for (var row = 0; row < rows.Count; row++)
        {
            SafeText.Set(sheet.Cell(FirstRow + row, FirstColumn), rows[row].Code);
            for (var i = 0; i < fields.Count; i++)
            {
                if (rows[row].ValueOf(fields[i].Code) is { Length: > 0 } value)
                {
                    SafeText.Set(sheet.Cell(FirstRow + row, FirstColumn + 1 + i), value);
                }
            }
        }

        for (var i = 0; i < fields.Count; i++)
        {
            Offer(workbook, sheet.Range(FirstRow, FirstColumn + 1 + i, lastRow, FirstColumn + 1 + i), fields[i], language);
        }

        sheet.Column(MarkColumn).Hide();
        sheet.Row(CodeRow).Hide();
        sheet.SheetView.Freeze(HeadRow, FirstColumn);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);

        void Column(int index, string code, string heading)
        {
            SafeText.Set(sheet.Cell(CodeRow, FirstColumn + index), code);
            var head = SafeText.Set(sheet.Cell(HeadRow, FirstColumn + index), heading);
            head.Style.Font.Bold = true;
            head.Style.Fill.BackgroundColor = Head;
            head.Style.Alignment.WrapText = true;
            sheet.Column(FirstColumn + index).Width = index == 0 || code is RegisterLayout.NameZh or RegisterLayout.NameEn or RegisterLayout.Note or RegisterLayout.ItemZh or RegisterLayout.ItemEn ? 32 : 16;
        }
    }

    /// <summary>The codes that may be chosen, as a list in the cell; something else can still be written, and the upload says what is wrong with it.</summary>
    private static void Offer(XLWorkbook workbook, IXLRange cells, RegisterField field, Language language)
    {
        var choices = field.Input == RegisterInput.YesNo ? ["true"] : field.Choices.Select(choice => choice.Code).ToArray();
        if (choices.Length == 0)
        {
            return;
        }

        var lists = workbook.Worksheets.FirstOrDefault(sheet => sheet.Name == ListSheet) ?? workbook.AddWorksheet(ListSheet);
        lists.Visibility = XLWorksheetVisibility.VeryHidden;
        var column = (lists.LastColumnUsed()?.ColumnNumber() ?? 0) + 1;
        for (var i = 0; i < choices.Length; i++)
        {
            SafeText.Set(lists.Cell(i + 1, column), choices[i]);
        }

        var validation = cells.SetDataValidation();
        validation.List(lists.Range(1, column, choices.Length, column), true);
        validation.IgnoreBlanks = true;
        validation.ShowErrorMessage = false;
        validation.ShowInputMessage = true;
        validation.InputTitle = field.Name.In(language);
        validation.InputMessage = string.Join('\n', field.Choices.Select(choice => $"{choice.Code}: {choice.Name.In(language)}"));
    }

    private static string SheetName(string name) => name.Length <= 31 ? name : name[..31];

    private static string Text(Language language, LocalizedName text) => text.In(language);
}
