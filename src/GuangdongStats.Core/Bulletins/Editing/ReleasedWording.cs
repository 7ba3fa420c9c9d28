using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>The release by which a wording became public. Its numbers are those that were public at that minute.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Vintage">1 for the month's first.</param>
/// <param name="Notice">Why it replaced the wording before; empty for the month's first.</param>
public sealed record ReleasedWording(int ReleaseId, DateTime At, int Vintage, LocalizedName Notice);
