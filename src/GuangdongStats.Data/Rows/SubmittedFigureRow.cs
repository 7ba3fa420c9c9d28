using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Rows;

/// <summary>One figure of a submission as it was then, and what the reviewer said of it.</summary>
public sealed class SubmittedFigureRow : IVersioned
{
    public long Id { get; init; }

    public long SubmissionId { get; init; }

    public required Guid EntryId { get; init; }

    public required string Text { get; init; }

    public decimal? Number { get; init; }

    public Relation Relation { get; init; }

    public decimal? Precision { get; init; }

    public Absence? Absence { get; init; }

    public required string Explanation { get; init; }

    /// <summary>Where it was read, in one line.</summary>
    public required string Document { get; init; }

    /// <summary>What the checks found, one finding a line, in Chinese and in English.</summary>
    public required string FindingsZh { get; init; }

    public required string FindingsEn { get; init; }

    public required Decision Decision { get; set; }

    /// <summary>Account id; null while it waits.</summary>
    public string? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was returned; may be empty when it was approved.</summary>
    public required string Message { get; set; }

    public long Version { get; set; }

    public Figure Figure => Number is not { } number ? Figure.Absent(Absence ?? Core.Observations.Absence.NotAvailable)
        : Precision is { } precision ? Figure.Exact(number, precision)
        : Figure.Bound(Relation, number);
}
