using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>Gathers what the overview shows, all as known at one moment.</summary>
public sealed class OverviewFigures(
    CatalogueReader catalogues,
    SeriesCache series,
    HeadlinesAsOf headlines,
    ReleasesAsOf releases,
    ReleaseCalendar calendar,
    RegistersAsOf registers,
    TargetsAsOf targets,
    ClaimLedgerAsOf ledger,
    BulletinsAsOf bulletins)
{
    public async Task<OverviewData> Read(string regionCode, Span span, DateTime knownAt, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAt, cancellation);
        var region = catalogue.Region(regionCode)!;
        var shown = new List<(Headline, Series)>();
        var nations = new Dictionary<string, Series>();
        foreach (var indicator in catalogue.Indicators.Where(indicator => indicator.IsHeadline))
        {
            shown.Add((
                await headlines.Read(indicator, region, knownAt, cancellation),
                await series.Get(indicator, regionCode, indicator.Spans[0], knownAt, cancellation)));
            nations.Add(indicator.Code, await series.Get(indicator, Region.NationCode, indicator.Spans[0], knownAt, cancellation));
        }

        var known = await registers.Read(knownAt, cancellation);
        var charted = catalogue.Indicators.First(indicator => indicator.IsMonthlyOutput);
        return new(
            catalogue,
            region,
            shown,
            WhatToKnow.Statements(shown.Select(pair => pair.Item1), nations, catalogue),
            new(charted,
                await Line(charted, Region.NationCode, span),
                span == Span.Month ? await Line(charted, Region.NationCode, Span.YearToDate) : null,
                await Line(charted, regionCode, span),
                span == Span.Month ? await Line(charted, regionCode, Span.YearToDate) : null,
                await Line(charted, regionCode, Span.YearToDate),
                nations.GetValueOrDefault(charted.Code) ?? await Line(charted, Region.NationCode, Span.YearToDate)),
            known,
            await targets.Read(known.Programmes, knownAt, cancellation),
            await ledger.Read(knownAt, cancellation),
            await releases.Latest(knownAt, cancellation),
            await calendar.Next(knownAt, cancellation),
            (await bulletins.Months(knownAt, cancellation)) is [var month, ..] ? month : null);

        Task<Series> Line(Indicator indicator, string code, Span stretch) => series.Get(indicator, code, stretch, knownAt, cancellation);
    }
}
