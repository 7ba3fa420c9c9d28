using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Work;

/// <summary>A scheduled release that somebody may see before its minute.</summary>
/// <param name="At">In UTC.</param>
public sealed record ReleasePreview(int Id, DateTime At, LocalizedName Title);
