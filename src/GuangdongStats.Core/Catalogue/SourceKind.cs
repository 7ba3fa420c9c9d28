namespace GuangdongStats.Core.Catalogue;

public enum SourceKind
{
    /// <summary>The national statistics office itself.</summary>
    NationalStatistics = 1,
    StatisticsBureau,
    Government,
    StateMedia,
    Press,
    Reprint,

    /// <summary>Released by the department in this system.</summary>
    OwnRelease,
}
