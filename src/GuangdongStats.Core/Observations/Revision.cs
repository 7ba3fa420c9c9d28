using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Observations;

/// <summary>Why a released figure was replaced by a new vintage, with the notice that readers get (R21).</summary>
/// <param name="Notice">In both languages.</param>
public sealed record Revision(RevisionReason Reason, LocalizedName Notice);
