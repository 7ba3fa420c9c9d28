namespace GuangdongStats.Excel.Reports;

/// <param name="Link">An http or https address; anything else is written as text only.</param>
public sealed record ReportFact(string Label, string Text, string? Link = null);
