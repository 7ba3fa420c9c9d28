using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Rows;

/// <summary>An observation as stored: appended, never updated or deleted (R21); <see cref="StatsDb"/> refuses both.</summary>
public sealed class ObservationRow
{
    public long Id { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required Period Period { get; init; }

    public required Measure Measure { get; init; }

    public required string SourceId { get; init; }

    public required int Vintage { get; init; }

    /// <summary>From when it is known, in UTC.</summary>
    public required DateTime ReleasedAt { get; init; }

    /// <summary>The source shows no date; <see cref="ReleasedAt"/> is the one that stands for it.</summary>
    public required bool IsReleaseSubstituted { get; init; }

    /// <summary>In the indicator's base unit, or percent; null when <see cref="Absence"/> says why there is none.</summary>
    public decimal? Number { get; init; }

    public required Relation Relation { get; init; }

    /// <summary>Unit of the last printed digit; null for a bound.</summary>
    public decimal? Precision { get; init; }

    public Absence? Absence { get; init; }

    public required Basis Basis { get; init; }

    public required Status Status { get; init; }

    public required string Note { get; init; }

    /// <summary>The release of this system it belongs to; null for a reference row.</summary>
    public int? ReleaseId { get; init; }

    public string? DocumentTitle { get; init; }

    public string? DocumentUrl { get; init; }

    public string? DocumentPage { get; init; }

    /// <summary>Why it replaces the vintage before.</summary>
    public RevisionReason? Reason { get; init; }

    public string? NoticeZh { get; init; }

    public string? NoticeEn { get; init; }

    /// <summary>The clerk's words on what the checks asked.</summary>
    public string? Explanation { get; init; }

    /// <summary>The row of one printed figure.</summary>
    public static ObservationRow Of(Observation observation)
    {
        var figure = observation.Figure;
        return new()
        {
            Indicator = observation.Indicator,
            Region = observation.Region,
            Period = observation.Period,
            Measure = observation.Measure,
            SourceId = observation.Source.Id,
            Vintage = observation.Vintage,
            ReleasedAt = observation.Release.At,
            IsReleaseSubstituted = observation.Release.IsSubstituted,
            Number = figure.HasNumber ? figure.Value : null,
            Relation = figure.HasNumber ? figure.Relation : Relation.Exact,
            Precision = figure.Precision,
            Absence = figure.Absence,
            Basis = observation.Basis,
            Status = observation.Status,
            Note = observation.Note,
            ReleaseId = observation.ReleaseId,
            DocumentTitle = observation.Document?.Title,
            DocumentUrl = observation.Document?.Url,
            DocumentPage = observation.Document?.Page,
            Reason = observation.Revision?.Reason,
            NoticeZh = observation.Revision?.Notice.Chinese,
            NoticeEn = observation.Revision?.Notice.English,
            Explanation = observation.Explanation.Length == 0 ? null : observation.Explanation,
        };
    }

    /// <param name="source">The source whose id is <see cref="SourceId"/>.</param>
    public Observation ToObservation(Source source) => new(
        Indicator,
        Region,
        Period,
        Measure,
        Number is not { } number ? Figure.Absent(Absence ?? Core.Observations.Absence.NotAvailable)
            : Precision is { } precision ? Figure.Exact(number, precision)
            : Figure.Bound(Relation, number),
        Basis,
        Status,
        source,
        Vintage,
        new(ReleasedAt, IsReleaseSubstituted),
        Note)
    {
        ReleaseId = ReleaseId,
        Document = DocumentTitle is null ? null : new(DocumentTitle, DocumentUrl ?? "", DocumentPage ?? ""),
        Revision = Reason is { } reason ? new(reason, new(NoticeZh ?? "", NoticeEn ?? "")) : null,
        Explanation = Explanation ?? "",
    };
}
