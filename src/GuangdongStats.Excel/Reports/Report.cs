namespace GuangdongStats.Excel.Reports;

/// <summary>A workbook before it is written: sheets in their order, all words already in the reader's language.</summary>
/// <param name="LanguageTag"><c>zh-CN</c> or <c>en</c>: chooses the font and the language of chart titles.</param>
/// <param name="Title">What the whole workbook is about; also its document title.</param>
/// <param name="Author">Who answers for it.</param>
/// <param name="MadeAt">In UTC.</param>
/// <param name="Contents">Its words; the sheet itself is written behind the first one.</param>
/// <param name="PageFooter">With <c>&amp;P</c> for the page and <c>&amp;N</c> for the number of pages.</param>
/// <param name="Colours">Of heads and links.</param>
public sealed record Report(
    string LanguageTag,
    string Title,
    string Author,
    DateTime MadeAt,
    IReadOnlyList<WorkbookSheet> Sheets,
    ReportContents Contents,
    string PageFooter,
    ReportColours Colours);
