using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>A foreign sheet whose meaning a person has confirmed.</summary>
/// <param name="Name">Under which its layout is saved for the next month; null: it is not.</param>
/// <param name="Replaces">The version of the layout of that name; null: there is none.</param>
public sealed record ForeignTable(SheetReading Reading, string? Name, SheetFingerprint Fingerprint, SheetMapping Mapping, long? Replaces);
