using GuangdongStats.Core.Catalogue;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Web.Reports;

/// <summary>A page of entries — a register, a ledger, a list — to be written as a workbook.</summary>
/// <param name="Facts">Lines of the cover: what it is narrowed to, how many entries.</param>
/// <param name="Sources">That its entries rest on; each is listed once.</param>
public sealed record ListSubject(string Title, IReadOnlyList<ReportFact> Facts, IReadOnlyList<TableSheet> Tables, IEnumerable<Source> Sources);
