using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>A submitted matter with everything its reviewer needs.</summary>
/// <param name="Seen">To be handed back with the decision.</param>
/// <param name="Reading">What was submitted, beside what is public now.</param>
/// <param name="Earlier">What was submitted the time before; null the first time.</param>
/// <param name="EarlierMessage">Why that was returned.</param>
/// <param name="Authors">Account ids of those who may not decide.</param>
public sealed record ReviewedMatter(
    SeenMatter Seen,
    MatterKey Key,
    LocalizedName Title,
    LocalizedName Notice,
    MatterReading Reading,
    IReadOnlyList<MatterLine>? Earlier,
    string EarlierMessage,
    string ByName,
    DateTime At,
    string Note,
    Decision Decision,
    string DecidedByName,
    DateTime? DecidedAt,
    string Message,
    IReadOnlySet<string> Authors);
