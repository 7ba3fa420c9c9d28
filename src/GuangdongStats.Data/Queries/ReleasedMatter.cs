using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;

namespace GuangdongStats.Data.Queries;

/// <summary>A matter that a release brought.</summary>
/// <param name="Notice">Why it replaced what was public before; empty for something new.</param>
/// <param name="LaterRelease">The release that has replaced it since; null when none has.</param>
public sealed record ReleasedMatter(MatterKey Key, LocalizedName Title, LocalizedName Notice, int? LaterRelease);
