namespace GuangdongStats.Core.Impacts;

/// <summary>What of the site a proposed figure changes.</summary>
public enum ImpactKind
{
    /// <summary>A part of a headline indicator's tile on the overview.</summary>
    Tile = 1,

    /// <summary>A sentence of "what to know".</summary>
    Sentence,

    /// <summary>A computed share of the nation.</summary>
    Share,

    /// <summary>A computed rank among the provinces.</summary>
    Rank,

    /// <summary>The verdict on a statement that somebody published.</summary>
    Claim,

    /// <summary>A sentence of a month's bulletin; of a released text it becomes stale.</summary>
    Bulletin,

    /// <summary>A claim that the figures let one say, and that would be proposed to the reviewers: it is public only once one of them accepts it.</summary>
    Proposal,
}
