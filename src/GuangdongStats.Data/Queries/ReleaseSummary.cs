using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Queries;

/// <summary>A release in the releaser's list.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Figures">With what goes out beside them.</param>
public sealed record ReleaseSummary(int Id, DateTime At, LocalizedName Title, ReleaseState State, int Figures)
{
    public bool IsOut(DateTime nowUtc) => State == ReleaseState.Scheduled && At <= nowUtc;
}
