using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;

namespace GuangdongStats.Data.Queries;

/// <summary>All that a releaser sees of one release.</summary>
/// <param name="Version">To be given back with every act.</param>
/// <param name="At">In UTC.</param>
/// <param name="Waiting">Approved figures that are in no release; empty unless it is planned.</param>
/// <param name="Checklist">Null unless it is planned.</param>
/// <param name="Viewers">Account ids.</param>
/// <param name="People">Everybody who could be named as a viewer: account id and name.</param>
public sealed record ReleasePlan(
    int Id,
    long Version,
    DateTime At,
    LocalizedName Title,
    LocalizedName Notice,
    ReleaseState State,
    IReadOnlyList<PlannedFigure> Chosen,
    IReadOnlyList<PlannedFigure> Waiting,
    ReleaseChecklist? Checklist,
    IReadOnlySet<string> Viewers,
    IReadOnlyList<(string Id, string Name)> People,
    IReadOnlyList<ReleaseStepTaken> Steps)
{
    /// <summary>What goes out with the figures.</summary>
    public IReadOnlyList<PlannedMatter> ChosenMatters { get; init; } = [];

    /// <summary>Approved matters that are in no release; empty unless it is planned.</summary>
    public IReadOnlyList<PlannedMatter> WaitingMatters { get; init; } = [];

    /// <summary>How much is chosen, of either.</summary>
    public int Count => Chosen.Count + ChosenMatters.Count;

    public bool IsOut(DateTime nowUtc) => State == ReleaseState.Scheduled && At <= nowUtc;
}
