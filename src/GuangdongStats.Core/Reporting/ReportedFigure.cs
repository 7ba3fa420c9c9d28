using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Reporting;

/// <summary>A figure as a report shows it: a number or the reason why there is none.</summary>
/// <param name="Unit">The code of the unit in which the number is written.</param>
/// <param name="Status">Null where there is no row.</param>
public sealed record ReportedFigure(FigureKey Key, string Unit, Figure Figure, Status? Status);
