using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Ui.Registers;

/// <summary>Something that a source says of an entry of a register.</summary>
/// <param name="Date">As exact as the source gives it; empty when it gives none.</param>
public sealed record EntryStep(string Date, string What, Source Source);
