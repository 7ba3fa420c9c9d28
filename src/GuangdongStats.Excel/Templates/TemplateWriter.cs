using System.Globalization;
using ClosedXML.Excel;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Excel.Templates;

/// <summary>
/// Writes the workbook that is filled away from the site. Cells to fill have the text format: what is typed stays as it was typed (33% would
/// become 0.33, 1-5 a date), so the upload reads the same signs as the entry page.
/// </summary>
public static class TemplateWriter
{
    private const int FirstColumn = 2, LevelColumn = 6, LastYearColumn = 9, BeforeColumn = 10, ReleasedColumn = 11;

    private const string TextFormat = "@", ListSheet = "lists", AbsenceList = "Absences", SourceList = "Sources";

    private static readonly XLColor Head = XLColor.FromHtml("#DCE6F1"), Known = XLColor.FromHtml("#F2F2F2"), Edge = XLColor.FromHtml("#BFBFBF");

    /// <returns>An .xlsx, from its beginning.</returns>
    public static MemoryStream Write(Template template)
    {
        var was = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // ClosedXML writes the limits of a validation in the machine's culture
        try
        {
            using var workbook = new XLWorkbook();
            workbook.Style.Font.FontName = "宋体";
            var text = new TemplateText(template.Language);
            var sheet = workbook.AddWorksheet(text.Sheet);
            Lists(workbook, template, text);
            Top(sheet, template, text);
            Heads(sheet, text, template);
            for (var i = 0; i < template.Slots.Count; i++)
            {
                Slot(sheet, TemplateLayout.FirstRow + i, template.Slots[i], template);
            }

            Validations(sheet, template, text);
            SetUp(sheet, template, text);
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

    private static void Lists(XLWorkbook workbook, Template template, TemplateText text)
    {
        var lists = workbook.AddWorksheet(ListSheet);
        Fill(1, text.Absences, AbsenceList);
        Fill(2, [text.Own, .. template.Sources], SourceList);
        lists.Visibility = XLWorksheetVisibility.VeryHidden;

        void Fill(int column, IReadOnlyList<string> words, string name)
        {
            for (var i = 0; i < words.Count; i++)
            {
                SetText(lists.Cell(i + 1, column), words[i]);
            }

            lists.Range(1, column, words.Count, column).AddToNamed(name, XLScope.Workbook);
        }
    }

    private static void Top(IXLWorksheet sheet, Template template, TemplateText text)
    {
        SetText(sheet.Cell(TemplateLayout.TitleRow, TemplateLayout.CodeColumn), TemplateLayout.Mark);
        var title = SetText(sheet.Cell(TemplateLayout.TitleRow, FirstColumn), text.Title(template.Month));
        title.Style.Font.Bold = true;
        title.Style.Font.FontSize = 14;
        SetText(sheet.Cell(TemplateLayout.HowToRow, FirstColumn), text.HowTo);
        Asked(TemplateLayout.SourceRow, TemplateLayout.SourceCode, text.Source);
        Asked(TemplateLayout.AddressRow, TemplateLayout.AddressCode, text.Address);
        Asked(TemplateLayout.PageRow, TemplateLayout.PageCode, text.Page);

        void Asked(int row, string code, string label)
        {
            SetText(sheet.Cell(row, TemplateLayout.CodeColumn), code);
            var name = SetText(sheet.Cell(row, FirstColumn), label);
            name.Style.Font.Bold = true;
            Fillable(sheet.Cell(row, TemplateLayout.SourceColumn));
        }
    }

    private static void Heads(IXLWorksheet sheet, TemplateText text, Template template)
    {
        SetText(sheet.Cell(TemplateLayout.CodeRow, TemplateLayout.CodeColumn), TemplateLayout.SlotCode);
        string[] heads =
        [
            text.Indicator, text.Region, text.Period, text.Unit,
            .. TemplateLayout.Measures.Select(measure => FigureText.MeasureWords(measure, template.Language) + (measure == Measure.Level ? "" : " (%)")),
            text.LastYear, text.Before, text.Released,
        ];
        for (var i = 0; i < heads.Length; i++)
        {
            var cell = SetText(sheet.Cell(TemplateLayout.HeadRow, FirstColumn + i), heads[i]);
            cell.Style.Font.Bold = true;
            cell.Style.Fill.BackgroundColor = Head;
            cell.Style.Alignment.WrapText = true;
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
            Framed(cell);
        }

        for (var i = 0; i < TemplateLayout.Measures.Count; i++)
        {
            SetText(sheet.Cell(TemplateLayout.CodeRow, LevelColumn + i), TemplateLayout.CodeOf(TemplateLayout.Measures[i]));
        }
    }

    private static void Slot(IXLWorksheet sheet, int row, TemplateSlot slot, Template template)
    {
        SetText(sheet.Cell(row, TemplateLayout.CodeColumn), slot.Code);
        string[] known = [slot.Indicator.Name.In(template.Language), slot.Region.Name.In(template.Language), PeriodText.Long(slot.Period, template.Language), slot.Indicator.Unit.Name.In(template.Language)];
        for (var i = 0; i < known.Length; i++)
        {
            Shown(sheet.Cell(row, FirstColumn + i), known[i]);
        }

        for (var i = 0; i < TemplateLayout.Measures.Count; i++)
        {
            var (target, cell) = (sheet.Cell(row, LevelColumn + i), slot.Cells.FirstOrDefault(one => one.Measure == TemplateLayout.Measures[i]));
            if (cell is { IsLocked: false })
            {
                SetText(Fillable(target), cell.Text);
            }
            else
            {
                Shown(target, cell?.Text ?? "");
            }

            target.Style.NumberFormat.Format = TextFormat;
            target.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        }

        foreach (var (column, value) in new[] { (LastYearColumn, slot.LastYear), (BeforeColumn, slot.Before), (ReleasedColumn, slot.Released) })
        {
            Shown(sheet.Cell(row, column), value).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        }
    }

    /// <summary>Lists to choose from; anything else may be typed.</summary>
    private static void Validations(IXLWorksheet sheet, Template template, TemplateText text)
    {
        if (template.Slots.Count > 0)
        {
            for (var i = 0; i < TemplateLayout.Measures.Count; i++)
            {
                var column = LevelColumn + i;
                Choice(sheet.Range(TemplateLayout.FirstRow, column, TemplateLayout.FirstRow + template.Slots.Count - 1, column), AbsenceList, text.PromptTitle, text.Prompt(TemplateLayout.Measures[i]));
            }
        }

        Choice(sheet.Range(TemplateLayout.SourceRow, TemplateLayout.SourceColumn, TemplateLayout.SourceRow, TemplateLayout.SourceColumn), SourceList, text.PromptTitle, text.Source);

        static void Choice(IXLRange range, string list, string title, string prompt)
        {
            var validation = range.SetDataValidation();
            validation.List(list, true);
            validation.IgnoreBlanks = true;
            validation.ShowErrorMessage = false;
            validation.ShowInputMessage = true;
            validation.InputTitle = title;
            validation.InputMessage = prompt;
        }
    }

    private static void SetUp(IXLWorksheet sheet, Template template, TemplateText text)
    {
        sheet.Column(TemplateLayout.CodeColumn).Hide();
        sheet.Row(TemplateLayout.CodeRow).Hide();
        double[] widths = [24, 14, 18, 10, 16, 14, 16, 16, 16, 24];
        for (var i = 0; i < widths.Length; i++)
        {
            sheet.Column(FirstColumn + i).Width = widths[i];
        }

        sheet.Row(TemplateLayout.HeadRow).Height = 30;
        sheet.SheetView.Freeze(TemplateLayout.HeadRow, FirstColumn + 2);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(TemplateLayout.HeadRow, TemplateLayout.HeadRow);
        sheet.PageSetup.PrintAreas.Add(1, FirstColumn, TemplateLayout.HeadRow + template.Slots.Count, ReleasedColumn);
        sheet.PageSetup.Margins.Bottom = 0.75;
        sheet.PageSetup.Margins.Header = sheet.PageSetup.Margins.Footer = 0.3;
        sheet.PageSetup.Footer.Center.AddText(text.Footer);
        var protection = sheet.Protect(); // against slips, not against people: no password
        protection.AllowElement(XLSheetProtectionElements.FormatColumns | XLSheetProtectionElements.FormatRows | XLSheetProtectionElements.AutoFilter | XLSheetProtectionElements.SelectEverything);
    }

    private static IXLCell Fillable(IXLCell cell)
    {
        cell.Style.Protection.Locked = false;
        cell.Style.NumberFormat.Format = TextFormat;
        Framed(cell);
        return cell;
    }

    private static IXLCell Shown(IXLCell cell, string text)
    {
        SetText(cell, text);
        cell.Style.Fill.BackgroundColor = Known;
        Framed(cell);
        return cell;
    }

    private static void Framed(IXLCell cell)
    {
        cell.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        cell.Style.Border.OutsideBorderColor = Edge;
    }

    /// <summary>A text that looks like a formula stays a text also when somebody edits the cell.</summary>
    private static IXLCell SetText(IXLCell cell, string text)
    {
        cell.SetValue(text);
        if (SafeText.LooksLikeFormula(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }

        return cell;
    }
}
