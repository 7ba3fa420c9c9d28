namespace GuangdongStats.Data.Rows;

/// <summary>Figures that were given to a reviewer together.</summary>
public sealed class SubmissionRow
{
    public long Id { get; init; }

    /// <summary>Account id.</summary>
    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The clerk's words to the reviewer; may be empty.</summary>
    public required string Note { get; init; }

    public List<SubmittedFigureRow> Figures { get; init; } = [];
}
