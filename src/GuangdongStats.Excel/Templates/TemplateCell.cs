using GuangdongStats.Core.Observations;

namespace GuangdongStats.Excel.Templates;

/// <summary>A cell to fill.</summary>
/// <param name="Text">What is entered already; may be empty.</param>
/// <param name="IsLocked">It cannot be changed now, because it is with a reviewer or in a release.</param>
public sealed record TemplateCell(Measure Measure, string Text, bool IsLocked);
