using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Data.Queries;

/// <summary>What became of the figures of a workbook.</summary>
/// <param name="Then">What the site answered when the workbook was made.</param>
/// <param name="Agrees">The workbook's code is of these figures: it has not been made up or changed.</param>
/// <param name="Changes">What is shown otherwise now.</param>
/// <param name="ReferenceLoadedAt">Published figures with earlier dates were taken in since, at this moment in UTC: they too can make the difference. Null: none were.</param>
public sealed record CheckedReport(WorkbookCode Code, ReportFigures Then, bool Agrees, IReadOnlyList<ReportChange> Changes, DateTime? ReferenceLoadedAt);
