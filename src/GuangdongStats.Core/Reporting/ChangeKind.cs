namespace GuangdongStats.Core.Reporting;

/// <summary>What became of a figure since a report was made.</summary>
public enum ChangeKind
{
    /// <summary>The number, its bound or its precision is another.</summary>
    Revised = 1,

    /// <summary>There was none, and now there is.</summary>
    Added,

    /// <summary>There was a number, and now there is none.</summary>
    TakenBack,

    /// <summary>The same number, now firmer.</summary>
    Status,
}
