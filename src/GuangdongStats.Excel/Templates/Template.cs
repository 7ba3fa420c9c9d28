using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Excel.Templates;

/// <summary>A sheet to be filled away from the site and uploaded again.</summary>
/// <param name="Month"><c>2026年10月</c>, October 2026.</param>
/// <param name="Slots">Its rows, in the order of the entry page.</param>
/// <param name="Sources">Names that may be chosen for the document the figures were read in.</param>
public sealed record Template(string Month, IReadOnlyList<TemplateSlot> Slots, IReadOnlyList<string> Sources, Language Language);
