using GuangdongStats.Core.Registers;

namespace GuangdongStats.Web.Features.Reading.Programmes;

/// <summary>A table of programmes under its heading.</summary>
/// <param name="Anchor">Unique on the page.</param>
/// <param name="Lead">What its programmes have in common; null where the heading says it.</param>
public sealed record ProgrammeSection(string Anchor, string Heading, string? Lead, IReadOnlyList<Programme> Programmes)
{
    public bool HasIssuers => Programmes.Any(programme => programme.Issuer.Length > 0);
}
