namespace GuangdongStats.Core.Arithmetic;

/// <summary>Between which ranks a region lies when not every level is known (R15).</summary>
/// <param name="Best">1 + the regions that are larger for certain.</param>
/// <param name="Worst">The rank if as many others as the rest of the nation allows were larger.</param>
/// <param name="Above">Larger for certain, codes in the given order.</param>
/// <param name="Missing">Without a usable level, codes in the given order.</param>
public sealed record RankInterval(int Best, int Worst, IReadOnlyList<string> Above, IReadOnlyList<string> Missing)
{
    /// <summary>The rank is proven.</summary>
    public bool IsProven => Best == Worst;

    /// <summary>More than that some regions are missing: a tile shows it.</summary>
    public bool TellsSomething => IsProven || Worst - Best < Missing.Count;
}
