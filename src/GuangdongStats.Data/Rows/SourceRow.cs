using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Rows;

/// <summary>A source as stored.</summary>
public sealed class SourceRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string Url { get; init; }

    /// <summary>As the page shows it: a date, a month, a year or empty.</summary>
    public required string Published { get; init; }

    public required string Language { get; init; }

    /// <summary>The day on which the page was read.</summary>
    public required string Accessed { get; init; }

    public required SourceKind Kind { get; init; }

    public required Confidence Confidence { get; init; }

    public required string Note { get; init; }

    public static SourceRow Of(Source source) => new()
    {
        Id = source.Id,
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        Published = source.Published,
        Language = source.ContentLanguage,
        Accessed = source.Accessed,
        Kind = source.Kind,
        Confidence = source.Confidence,
        Note = source.Note,
    };

    public Source ToSource() => new(Id, Title, Publisher, Url, Published, Language, Kind, Confidence, Note) { Accessed = Accessed };
}
