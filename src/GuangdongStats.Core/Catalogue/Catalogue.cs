namespace GuangdongStats.Core.Catalogue;

/// <summary>What is measured, where, and who printed it. Codes are compared exactly; an unknown one answers null.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Indicator> indicators;
    private readonly Dictionary<string, Region> regions;
    private readonly Dictionary<string, Source> sources;

    /// <exception cref="ArgumentException">A code occurs twice.</exception>
    public Catalogue(IReadOnlyList<Indicator> indicators, IReadOnlyList<Region> regions, IReadOnlyList<Source> sources)
    {
        Indicators = indicators;
        Regions = regions;
        Sources = sources;
        this.indicators = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        this.regions = regions.ToDictionary(region => region.Code, StringComparer.Ordinal);
        this.sources = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    /// <summary>In their order in lists.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The nation first, then provinces, cities and districts in their order in lists.</summary>
    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<Source> Sources { get; }

    public Indicator? Indicator(string code) => indicators.GetValueOrDefault(code);

    public Region? Region(string code) => regions.GetValueOrDefault(code);

    public Source? Source(string id) => sources.GetValueOrDefault(id);
}
