using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Parks;

/// <summary>Reads which parks and zones the address asks for.</summary>
public sealed class ParkList(RegistersAsOf registers, CatalogueReader catalogues, SeriesCache series, EntrySteps steps, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ParksText> text)
{
    /// <returns>The parks, or the words of a refusal.</returns>
    public async Task<(ParksModel? Model, string? Problem)> Read(CancellationToken cancellation)
    {
        var known = await registers.Read(reading.KnownAt, cancellation);
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var (level, city) = (reading.One("level"), reading.One("city"));
        if (level is not null && !Park.Levels.Contains(level, StringComparer.Ordinal))
        {
            return (null, text["BadLevel", level, string.Join(", ", Park.Levels)]);
        }

        if (city is not null && catalogue.Region(city) is null)
        {
            return (null, text["BadCity", city]);
        }

        var counted = catalogue.Indicator(ParksModel.CountIndicator) is { } indicator
            ? await series.Get(indicator, Region.GuangdongCode, Span.Point, reading.KnownAt, cancellation)
            : null;
        return (new(known.Parks, catalogue, counted, level, city, reading.Language, urls, text), null);
    }

    /// <returns>One of them; null when none is known by this code.</returns>
    public async Task<ParkData?> Find(string code, CancellationToken cancellation)
    {
        var parks = (await registers.Read(reading.KnownAt, cancellation)).Parks;
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        if (parks.FirstOrDefault(park => park.Code == code) is not { } shown)
        {
            return null;
        }

        return new(
            shown,
            catalogue,
            [.. parks.Where(park => park.CityCode == shown.CityCode && park != shown)],
            steps.Of(shown.Source, text["EventDesignated"], shown.DesignatedOn, shown.Note, catalogue));
    }
}
