namespace GuangdongStats.Excel.Reports;

/// <summary>Colours as <c>RRGGBB</c>.</summary>
/// <param name="Main">Heads, links and the first series of a chart.</param>
/// <param name="Second">The line over columns.</param>
/// <param name="Quiet">What is left to all others.</param>
/// <param name="Derived">Behind the heads of computed columns.</param>
public sealed record ReportColours(string Main, string Second, string Quiet, string Derived);
