namespace GuangdongStats.Excel.Reports;

/// <summary>Facts in two columns under a title: the cover, the provenance.</summary>
public sealed record FactSheet(string Name, string Title, string Purpose, IReadOnlyList<ReportFact> Facts) : WorkbookSheet(Name, Title, Purpose);
