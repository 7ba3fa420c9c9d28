using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Impacts;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>What proposed figures would change, and what would follow from each of them.</summary>
/// <param name="Explanations">Of the slots that hold a proposed figure, as they would be.</param>
public sealed record ProposedFigures(IReadOnlyList<ImpactLine> Impact, IReadOnlyList<Explanation> Explanations)
{
    /// <summary>The explanation of a figure's slot; null when nothing is proposed there.</summary>
    public Explanation? Of(FigureKey key) => Explanations.FirstOrDefault(
        slot => slot.Indicator.Code == key.Indicator && slot.Region.Code == key.Region && slot.Period == key.Period);
}
