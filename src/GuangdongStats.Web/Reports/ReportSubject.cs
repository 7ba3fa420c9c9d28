using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Charts;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Web.Reports;

/// <summary>What a workbook is about; the sheets that every workbook has are put around it by <see cref="ReportFrame"/>.</summary>
/// <param name="Title">广东省工业机器人产量.</param>
/// <param name="Range">The periods in words.</param>
/// <param name="Facts">Further lines of the cover.</param>
/// <param name="Page">The address of the page that shows the same, without host, as of the day.</param>
/// <param name="LivePage">The same page with the newest figures.</param>
/// <param name="Figures">All that its tables show: notes and sources come from them.</param>
/// <param name="Withdrawn">Figures that stood there and were taken back.</param>
/// <param name="Query">What was asked for, pinned; null where no query says it.</param>
/// <param name="Reported">The figures that answer the query.</param>
public sealed record ReportSubject(
    string Title,
    string Range,
    IReadOnlyList<ReportFact> Facts,
    string Page,
    string LivePage,
    IReadOnlyList<TableSheet> Tables,
    IReadOnlyList<ReportChart> Charts,
    IReadOnlyList<Explanation> Figures,
    IReadOnlyList<WithdrawnFigure> Withdrawn,
    ReportQuery? Query,
    IReadOnlyList<ReportedFigure> Reported);
