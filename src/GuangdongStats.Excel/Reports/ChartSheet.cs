using GuangdongStats.Excel.Charts;

namespace GuangdongStats.Excel.Reports;

/// <summary>Native charts one below the other, a page each, over the cells of other sheets.</summary>
public sealed record ChartSheet(string Name, string Title, string Purpose, IReadOnlyList<ReportChart> Charts) : WorkbookSheet(Name, Title, Purpose);
