using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Rows;

/// <summary>A figure being entered, from its first keystroke until its release: at most one open entry a figure.</summary>
public sealed class EntryRow : IVersioned
{
    public required Guid Id { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required Period Period { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>1 while it is open, null once it is released or discarded: unique with the figure.</summary>
    public int? Open { get; set; } = 1;

    public required Stage Stage { get; set; }

    /// <summary>As typed, also when it is not understood.</summary>
    public required string Text { get; set; }

    /// <summary>In the indicator's base unit, or percent; null with <see cref="Absence"/> null: the text is not understood.</summary>
    public decimal? Number { get; set; }

    public Relation Relation { get; set; }

    /// <summary>Unit of the last digit; null for a bound.</summary>
    public decimal? Precision { get; set; }

    public Absence? Absence { get; set; }

    public required Status Status { get; set; }

    /// <summary>The department's own statistics; else the document says where it was read.</summary>
    public required bool IsOwnStatistics { get; set; }

    public required string DocumentTitle { get; set; }

    public required string DocumentUrl { get; set; }

    public required string DocumentPage { get; set; }

    /// <summary>The words of a press text it was confirmed from; may be empty.</summary>
    public required string Evidence { get; set; }

    /// <summary>The clerk's words on what the soft checks asked.</summary>
    public required string Explanation { get; set; }

    /// <summary>Why a released figure is replaced; null where none is.</summary>
    public RevisionReason? Reason { get; set; }

    public required string NoticeZh { get; set; }

    public required string NoticeEn { get; set; }

    /// <summary>Account ids of all who typed in it, each between semicolons: <c>;a;b;</c>.</summary>
    public required string Authors { get; set; }

    public required string EditedBy { get; set; }

    public required string EditedByName { get; set; }

    public required DateTime EditedAt { get; set; }

    /// <summary>The reviewer's message, kept until it is submitted again.</summary>
    public required string ReturnMessage { get; set; }

    /// <summary>The release it was chosen for.</summary>
    public int? ReleaseId { get; set; }

    public long Version { get; set; }

    public FigureKey Key => new(Indicator, Region, Period, Measure);

    /// <summary>Null: the text is not understood.</summary>
    public Figure? Figure => Number is { } number ? Precision is { } precision ? Core.Observations.Figure.Exact(number, precision) : Core.Observations.Figure.Bound(Relation, number)
        : Absence is { } absence ? Core.Observations.Figure.Absent(absence)
        : null;

    public IReadOnlySet<string> AuthorIds => Authors.Split(';', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    public Document Document => new(DocumentTitle, DocumentUrl, DocumentPage);

    /// <summary>What is released of it: the department's own figure, with all that travels on.</summary>
    /// <param name="vintage">The last own vintage of this figure and one.</param>
    /// <exception cref="InvalidOperationException">The text is not understood.</exception>
    public Observation ToObservation(int vintage, ReleaseTime release, int? releaseId) => new(
        Indicator,
        Region,
        Period,
        Measure,
        Figure ?? throw new InvalidOperationException($"The text of {Key} is not understood."),
        Basis.Reported,
        Status,
        Department.Source,
        vintage,
        release,
        Evidence)
    {
        ReleaseId = releaseId,
        Document = IsOwnStatistics ? Document.OwnStatistics : Document,
        Revision = Reason is { } reason ? new(reason, new(NoticeZh, NoticeEn)) : null,
        Explanation = Explanation,
    };

    /// <summary>Takes over the typed text and what was understood of it.</summary>
    /// <param name="figure">Null: not understood.</param>
    public void Set(string text, Figure? figure)
    {
        Text = text;
        Number = figure is { HasNumber: true } ? figure.Value.Value : null;
        Relation = figure is { HasNumber: true } ? figure.Value.Relation : Relation.Exact;
        Precision = figure?.Precision;
        Absence = figure?.Absence;
    }
}
