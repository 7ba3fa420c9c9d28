using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Releases.Checklist;

/// <summary>An entered figure that was chosen for a release.</summary>
/// <param name="Figure">Null: the typed text is not understood.</param>
/// <param name="Authors">Account ids of all who typed in it or submitted it.</param>
/// <param name="ApprovedBy">Account id; null when its last submission is not approved, or not as the figure stands now.</param>
/// <param name="Replaces">The status of the figure of ours that is public by then; null when there is none.</param>
public sealed record ChosenFigure(
    FigureKey Key,
    Figure? Figure,
    Stage Stage,
    Status Status,
    bool HasSource,
    string Explanation,
    Revision? Revision,
    IReadOnlySet<string> Authors,
    string? ApprovedBy,
    Status? Replaces)
{
    public bool IsApprovedByAnother => Figure is not null && Stage == Stage.Approved && ApprovedBy is { } person && !Authors.Contains(person);
}
