namespace GuangdongStats.Core.Checks;

/// <summary>What a check says about entered figures.</summary>
/// <param name="Figures">Those that disagree, in the order that <see cref="Check"/> tells.</param>
/// <param name="Difference">Null where the check is not about a size.</param>
public sealed record Finding(Check Check, IReadOnlyList<ConcernedFigure> Figures, Difference? Difference = null)
{
    public Gravity Gravity => Gravities.Of(Check);

    /// <summary>
    /// The same for the same disagreement whatever the values and whichever of its slots was examined: duplicates are known by it, and so is
    /// the finding that an explanation was written for. The check and, of a soft one, its first figure; of a hard one, all figures.
    /// </summary>
    public string Key => $"{Check}:{string.Join(';', Figures.Take(Gravity == Gravity.Soft ? 1 : Figures.Count).Select(figure => figure.Place))}";

    /// <summary>Whether a cell is among those that disagree.</summary>
    public bool Concerns(string place) => Figures.Any(figure => figure.Place == place);
}
