namespace GuangdongStats.Core.Observations;

/// <summary>The observation that is shown for one measure of one period, and the others that print it too, best first.</summary>
/// <param name="Alternatives">Every other visible row, each with the rule by which it stands behind the one before it.</param>
public sealed record Choice(Observation Shown, IReadOnlyList<Alternative> Alternatives)
{
    public Figure Figure => Shown.Figure;
}
