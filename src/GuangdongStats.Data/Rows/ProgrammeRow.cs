using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Data.Rows;

/// <summary>A programme as stored.</summary>
public sealed class ProgrammeRow
{
    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string IssuedOn { get; init; }

    public required string Issuer { get; init; }

    public required string Status { get; init; }

    public required string SourceId { get; init; }

    public required string Note { get; init; }

    public required string Group { get; init; }

    /// <summary>Id of the source that named it first; may be empty.</summary>
    public required string AnnouncedBy { get; init; }

    public required int Order { get; init; }

    /// <param name="source">The source whose id is <see cref="SourceId"/>.</param>
    public Programme ToProgramme(Source source, IReadOnlyList<ProgrammeItem> items) => new(
        Code, Kind, new(NameZh, NameEn), IssuedOn, Issuer, Status, source, Note, Group, AnnouncedBy, items);
}
