using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Releases.Checklist;

/// <summary>One line of a release's checklist.</summary>
/// <param name="Figures">The figures that are not as they should be; empty when all are, or when it is not about single figures.</param>
/// <param name="Findings">What the checks say, where it is about findings.</param>
/// <param name="Refusal">Why the release cannot be scheduled; not null exactly when the outcome is an error.</param>
public sealed record ChecklistItem(
    ChecklistSubject Subject, ChecklistOutcome Outcome, IReadOnlyList<FigureKey> Figures, IReadOnlyList<Finding> Findings, Refusal? Refusal)
{
    /// <summary>The same of what else goes out with the release: its title, with what is said against it.</summary>
    public IReadOnlyList<(LocalizedName Title, IReadOnlyList<LocalizedName> Problems)> Matters { get; init; } = [];
}
