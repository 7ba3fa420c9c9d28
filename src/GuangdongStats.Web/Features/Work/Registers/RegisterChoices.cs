using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Web.Features.Work.Registers;

/// <summary>What can be chosen in the fields of a register's form, by code and name.</summary>
public sealed class RegisterChoices(Catalogue catalogue, IReadOnlyList<Programme> programmes, Language language)
{
    public static RegisterChoices None { get; } = new(new([], [], []), [], Language.Chinese);

    public Language Language => language;

    /// <summary>Guangdong and its cities first.</summary>
    public IReadOnlyList<(string Code, string Name)> Places { get; } =
    [
        .. catalogue.Regions.OrderBy(region => !region.Code.StartsWith(Region.GuangdongCode[..2], StringComparison.Ordinal)).ThenBy(region => region.Code, StringComparer.Ordinal)
            .Select(region => (region.Code, region.Name.In(language))),
    ];

    public IReadOnlyList<(string Code, string Name)> Sources { get; } = [.. catalogue.Sources.Select(source => (source.Id, source.Title))];

    public IReadOnlyList<(string Code, string Name)> Programmes { get; } = [.. programmes.Select(programme => (programme.Code, programme.Name.In(language)))];
}
