using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Parks;

/// <summary>The list of parks and zones before it is drawn.</summary>
public sealed class ParksModel
{
    /// <summary>The official count of the province's parks.</summary>
    public const string CountIndicator = "ai-industrial-parks-provincial";

    /// <param name="counted">The series of the official count; null when the catalogue does not have it.</param>
    /// <param name="level">Only this one, or null for all.</param>
    /// <param name="city">Code of the only place, or null for all.</param>
    public ParksModel(
        IReadOnlyList<Park> parks, Catalogue catalogue, Series? counted, string? level, string? city, Language language, SiteUrls urls, IStringLocalizer<ParksText> text)
    {
        (Level, City) = (level, city);
        Levels = [.. Park.Levels.Where(candidate => candidate == level || parks.Any(park => park.Level == candidate))];
        Cities =
        [
            .. parks.GroupBy(park => park.CityCode, StringComparer.Ordinal)
                .OrderBy(places => !places.First().IsInGuangdong).ThenBy(places => places.Key, StringComparer.Ordinal)
                .Select(places => (places.Key, places.First().City.In(language))),
        ];
        if (city is not null && Cities.All(place => place.Code != city))
        {
            Cities = [.. Cities, (city, catalogue.Region(city)!.Name.In(language))];
        }

        Groups =
        [
            .. from wanted in Levels
               where level is null || wanted == level
               let members = parks.Where(park => park.Level == wanted && (city is null || park.CityCode == city)).ToList()
               where members.Count > 0
               select new ParkGroup(wanted, members, wanted is Park.PilotZone or Park.TestZone ? text["InGuangdong", members.Count(park => park.IsInGuangdong)].Value : null),
        ];
        var own = parks.Where(park => park.IsInGuangdong).ToList();
        Tiles = CityTiles.Build(catalogue, own.GroupBy(park => park.CityCode, StringComparer.Ordinal).ToDictionary(places => places.Key, places => places.Count(), StringComparer.Ordinal), language);
        Places =
        [
            .. from tile in Tiles.Tiles
               where tile.Count > 0
               orderby tile.Count descending, tile.Code
               select new CityRow(tile.Code, tile.Name, [.. Park.Levels.Select(known => own.Count(park => park.CityCode == tile.Code && park.Level == known))]),
        ];
        var point = counted?.LatestFirmLevel();
        Members = KnownMembers.Of(point?.LevelFigure ?? Figure.Absent(Absence.NotYetPublished), parks.Count(park => park.Level == Park.Provincial));
        if (counted is not null && point is { Level: { } shown } && catalogue.Indicator(CountIndicator) is { } indicator)
        {
            Count = NumberText.Level(shown.Figure, indicator.Unit, language);
            CountUrl = urls.Figure(counted.Key, point.Period);
            CountPeriod = PeriodText.Long(point.Period, language);
            CountSource = shown.Shown.Source;
        }

        CountWords = Members.Unnamed switch
        {
            null => text["CountUnknown", Members.Known],
            > 0 and var unnamed => text["SomeUnnamed", Count, Members.Known, unnamed],
            0 => text["AllNamed", Count],
            var more => text["MoreNamed", Count, Members.Known, -more],
        };
    }

    public string? Level { get; }

    public string? City { get; }

    public bool IsFiltered => Level is not null || City is not null;

    public IReadOnlyList<string> Levels { get; }

    /// <summary>Guangdong's first.</summary>
    public IReadOnlyList<(string Code, string Name)> Cities { get; }

    public IReadOnlyList<ParkGroup> Groups { get; }

    /// <summary>Guangdong's cities with what is known in each, whatever the filter.</summary>
    public CityTiles Tiles { get; }

    /// <summary>The cities that have any, the one with most first.</summary>
    public IReadOnlyList<CityRow> Places { get; }

    public KnownMembers Members { get; }

    public string Count { get; } = "";

    public string? CountUrl { get; }

    public string CountPeriod { get; } = "";

    public Source? CountSource { get; }

    /// <summary>The difference between count and names, said and not hidden.</summary>
    public string CountWords { get; }
}
