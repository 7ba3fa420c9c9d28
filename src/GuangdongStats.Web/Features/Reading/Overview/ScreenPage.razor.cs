using System.Globalization;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Overview;

public partial class ScreenPage
{
    /// <summary>How long a slide stays.</summary>
    private const int SecondsASlide = 20;

    [Inject] public required OverviewFigures Figures { get; init; }

    [Inject] public required SeriesCache Series { get; init; }

    [Inject] public required OverdueFigures Overdue { get; init; }

    [Inject] public required FinishedCharts Charts { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<OverviewText> OverviewWords { get; init; }

    [Inject] public required IStringLocalizer<ScreenText> Text { get; init; }

    private ScreenModel Model { get; set; } = default!;

    private string FigureUrl(SeriesKey key, Period period) => Urls.Figure(key, period);

    private string? UrlOf(Reference reference) => reference is FigureReference figure ? FigureUrl(figure.Key, figure.Period) : null;

    private static string? Moment(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    protected override async Task Load(CancellationToken cancellation)
    {
        var data = await Figures.Read(Region.GuangdongCode, Span.YearToDate, Reading.KnownAt, cancellation);
        var (ranked, regions) = await Ranked(data, cancellation);
        Model = new(
            new(data, Charts, Reading, Urls, OverviewWords),
            data,
            ranked,
            regions,
            Reading is { AsOf: null, Preview: null } ? await Overdue.Expected(Region.GuangdongCode, Reading.KnownAt, cancellation) : [],
            Reading,
            Urls,
            Text);
    }

    /// <summary>The latest period in which there is another region to rank with: the province's latest, else a full year before it.</summary>
    private async Task<(Period? Period, IReadOnlyDictionary<string, SeriesPoint> Points)> Ranked(OverviewData data, CancellationToken cancellation)
    {
        var known = data.Charted.ProvinceCumulative.Points.Where(point => point.HasFirmLevel).Select(point => point.Period).Reverse().ToList();
        foreach (var period in known.Take(1).Concat(known.Skip(1).Where(period => period.IsFullYear)))
        {
            var points = await Series.Regions(data.Charted.Indicator, period, Reading.KnownAt, cancellation);
            if (points.Values.Count(point => point.HasFirmLevel) > 2) // the nation, the province, and one more
            {
                return (period, points);
            }
        }

        return (null, new Dictionary<string, SeriesPoint>());
    }
}
