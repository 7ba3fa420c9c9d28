using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;

namespace GuangdongStats.Data.Queries;

/// <summary>An approved matter on the releaser's desk.</summary>
/// <param name="Notice">What readers are told of it; empty for something new.</param>
/// <param name="Lines">What it says.</param>
/// <param name="Before">The same of what is public; null when nothing is.</param>
public sealed record PlannedMatter(
    Guid MatterId, long Version, MatterKey Key, LocalizedName Title, LocalizedName Notice, IReadOnlyList<MatterLine> Lines, IReadOnlyList<MatterLine>? Before, string EnteredBy);
