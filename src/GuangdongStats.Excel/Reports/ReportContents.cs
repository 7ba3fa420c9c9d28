namespace GuangdongStats.Excel.Reports;

/// <summary>The words of the sheet that lists the others.</summary>
/// <param name="SheetHeader">Above the names, which are links.</param>
/// <param name="PurposeHeader">Above what each holds.</param>
public sealed record ReportContents(string Name, string Title, string SheetHeader, string PurposeHeader);
