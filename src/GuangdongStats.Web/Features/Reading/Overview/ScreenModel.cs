using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>The screen on the wall before it is drawn: the overview's content in slides.</summary>
public sealed class ScreenModel
{
    /// <summary>What one slide holds and six metres of distance allow.</summary>
    private const int TilesASlide = 3, SentencesASlide = 5, RankedRegions = 9;

    /// <param name="regions">By code: the points of the charted indicator's latest period.</param>
    /// <param name="expected">What readers wait for, earliest first; empty for an earlier day, on which nothing is late.</param>
    public ScreenModel(
        OverviewModel overview,
        OverviewData data,
        Period? ranked,
        IReadOnlyDictionary<string, SeriesPoint> regions,
        IReadOnlyList<Overdue> expected,
        ReadingRequest reading,
        SiteUrls urls,
        IStringLocalizer<ScreenText> text)
    {
        var language = reading.Language;
        Overview = overview;
        TileSlides = [.. overview.Tiles.Where(tile => tile.Point is not null).Chunk(TilesASlide)];
        SentenceSlides = [.. overview.Sentences.Chunk(SentencesASlide)];
        var indicator = data.Charted.Indicator;
        if (ranked is { } period)
        {
            var provinces = data.Catalogue.Regions.Where(region => region.Level == RegionLevel.Province)
                .Select(region => (region, regions.TryGetValue(region.Code, out var point) ? point : new(period, null, null, null, Absence.NotAvailable)));
            var ranking = Ranking.Build(indicator, period, [.. provinces], data.Charted.NationCumulative.At(period), language).Leading(RankedRegions, data.Region.Code);
            Ranking = ranking.Refusal is null ? ranking : null;
        }

        Cities = CityTiles.Build(
            data.Catalogue,
            data.Registers.Parks.Where(park => park.IsInGuangdong).GroupBy(park => park.CityCode, StringComparer.Ordinal).ToDictionary(places => places.Key, places => places.Count(), StringComparer.Ordinal),
            language);
        Standing = reading.Preview is { } preview ? text["Preview", PeriodText.Moment(preview.At, language)].Value
            : reading.AsOf is { } day ? text["AsOf", PeriodText.Date(day, language)].Value
            : null;
        var late = expected.Where(waiting => waiting.IsAt(reading.KnownAt)).ToList();
        IsOverdue = late.Count > 0;
        // Before anything is late the words for the first that will be stand ready: the screen shows them by itself when the day is over.
        if ((IsOverdue ? late : [.. expected.Take(1)]) is [var first, ..] shown && data.Catalogue.Indicator(first.Series.Indicator) is { } waited)
        {
            OverdueFrom = first.Due.End;
            var indicators = shown.Select(waiting => waiting.Series.Indicator).Distinct().Count();
            OverdueWords = text["Overdue", waited.Name.In(language), PeriodText.Long(first.Period, language), PeriodText.Date(first.Due.Day, language)]
                + (indicators > 1 ? text["OverdueMore", indicators] : "");
        }

        NextMoment = reading.AsOf is null && data.Next is { } next ? next.At : null;
        CityUrl = tile => urls.ParksOf(city: tile.Code);
        CityLabel = tile => text[tile.Count == 0 ? "TileNone" : "Tile", tile.Name, tile.Count];
    }

    public OverviewModel Overview { get; }

    public IReadOnlyList<IReadOnlyList<TileModel>> TileSlides { get; }

    public IReadOnlyList<IReadOnlyList<Sentence>> SentenceSlides { get; }

    /// <summary>Null when no region's level is known.</summary>
    public Ranking? Ranking { get; }

    public CityTiles Cities { get; }

    public Func<CityTile, string> CityUrl { get; }

    public Func<CityTile, string> CityLabel { get; }

    /// <summary>That this is not what the public knows now: an earlier day, or a preview. Null for now.</summary>
    public string? Standing { get; }

    public bool IsOverdue { get; }

    /// <summary>Which figure is late, or will be at <see cref="OverdueFrom"/>; null when none is expected.</summary>
    public string? OverdueWords { get; }

    /// <summary>In UTC.</summary>
    public DateTime? OverdueFrom { get; }

    /// <summary>In UTC: when the next release that is announced becomes public.</summary>
    public DateTime? NextMoment { get; }
}
