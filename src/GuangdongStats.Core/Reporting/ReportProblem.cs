namespace GuangdongStats.Core.Reporting;

/// <param name="Value">What was asked for, as it was written; for <see cref="ReportFault.TooManyFigures"/> the number of figures.</param>
public sealed record ReportProblem(ReportFault Fault, string Value);
