using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>A submitted matter in a list.</summary>
/// <param name="Id">Of its submission.</param>
/// <param name="At">In UTC.</param>
/// <param name="Authors">Account ids of those who may not decide.</param>
public sealed record MatterSummary(long Id, MatterKey Key, LocalizedName Title, string ByName, DateTime At, Decision Decision, IReadOnlySet<string> Authors);
