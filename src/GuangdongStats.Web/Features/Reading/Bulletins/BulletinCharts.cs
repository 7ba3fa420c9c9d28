using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

/// <summary>The chart of a bulletin: the nation and the province beside it, up to the month and no further.</summary>
public sealed class BulletinCharts(CatalogueReader catalogues, SeriesCache series, FinishedCharts charts)
{
    /// <returns>Null when the month tells no monthly output.</returns>
    public async Task<OutputAndGrowth?> Read(Bulletin bulletin, DateTime knownAt, Language language, CancellationToken cancellation)
    {
        if (bulletin.Facts.Flows.FirstOrDefault(flow => flow.Indicator.IsMonthlyOutput && (flow.HasLevel || flow.HasGrowth))?.Indicator is not { } indicator)
        {
            return null;
        }

        var nation = (await catalogues.Read(knownAt, cancellation)).Region(Region.NationCode)!;
        var whole = await series.Get(indicator, nation.Code, Span.YearToDate, knownAt, cancellation);
        var own = await series.Get(indicator, bulletin.Facts.Region.Code, Span.YearToDate, knownAt, cancellation);
        return charts.Get((nameof(BulletinCharts), bulletin.Month, whole, own, language), () => OutputAndGrowth.Build(
            indicator,
            new(Period.YearToDate(bulletin.Month.Year - 1, 1), bulletin.Month),
            (nation, whole, null),
            (bulletin.Facts.Region, own, null),
            language));
    }
}
