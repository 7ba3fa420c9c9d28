using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;

namespace GuangdongStats.Core.Impacts;

/// <summary>What readers see around some figures: as it is, or as it would be.</summary>
/// <param name="Headlines">Whose tiles stand on the overview.</param>
/// <param name="Statements">What the overview says of them.</param>
/// <param name="Figures">The figures' periods in every region that a share or a rank is computed for.</param>
/// <param name="Claims">What was published on share, rank and streak, with its verdict.</param>
/// <param name="Bulletins">The texts of the figures' months and of those after, which may compare with them.</param>
public sealed record ShownFacts(
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Explanation> Figures,
    IReadOnlyList<ClaimVerdict> Claims,
    IReadOnlyList<Bulletin> Bulletins)
{
    /// <summary>What the figures let one say that is new; readers do not see it.</summary>
    public IReadOnlyList<ClaimVerdict> Found { get; init; } = [];
}
