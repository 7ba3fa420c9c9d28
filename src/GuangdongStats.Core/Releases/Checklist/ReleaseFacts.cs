using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Releases.Checklist;

/// <summary>What the checklist of a release is made from.</summary>
/// <param name="Findings">Of all checks on the chosen figures, laid over what is public by the release's moment.</param>
/// <param name="WithoutNation">Chosen levels whose share cannot be shown, because the nation's figure will be missing.</param>
/// <param name="LeftOut">Open entries of the same periods that are in no release.</param>
/// <param name="At">The release's moment, in UTC.</param>
public sealed record ReleaseFacts(
    IReadOnlyList<ChosenFigure> Chosen,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<FigureKey> WithoutNation,
    IReadOnlyList<FigureKey> LeftOut,
    DateTime At,
    DateTime Now,
    OfficeDays Days)
{
    /// <summary>What goes out with the figures.</summary>
    public IReadOnlyList<ChosenMatter> Matters { get; init; } = [];
}
