using System.Globalization;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Charts;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

/// <summary>All headline indicators of a month in one workbook: a row each, then a table and charts each, and the month's text.</summary>
public sealed class MonthlyReport(
    CatalogueReader catalogues, SeriesCache cache, SeriesFigures series, ExplanationAsOf explanations, WithdrawnFigures withdrawals, ReportFrame frame, ReadingRequest reading,
    IStringLocalizer<ReportText> words, IStringLocalizer<BulletinText> text)
{
    private Language Language => reading.Language;

    /// <param name="bulletin">Of the month, as known at the reader's moment.</param>
    /// <returns>The report and the name of its file.</returns>
    public async Task<(Report Report, string FileName)> Build(Bulletin bulletin, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var region = catalogue.Region(Region.GuangdongCode)!;
        var month = bulletin.Month;
        var (summary, tables, charts, all, withdrawn) = (new List<Explanation>(), new List<TableSheet>(), new List<ReportChart>(), new List<Explanation>(), new List<WithdrawnFigure>());
        var indicators = catalogue.Indicators.Where(indicator => indicator.IsHeadline).ToList();
        foreach (var indicator in indicators)
        {
            var slots = await SlotsOf(indicator, region, month, cancellation);
            if (slots.Count == 0)
            {
                continue;
            }

            summary.Add(await explanations.Read(indicator, region, slots[^1], reading.KnownAt, cancellation));
            var figures = await series.Read(indicator, region, slots, reading.KnownAt, cancellation);
            var title = FigureCharts.Title(figures, region, indicator, text[indicator.Kind == IndicatorKind.Flow ? "SpanYtd" : "SpanPoint"], Language, words);
            var table = FigureTable.Build(indicator.Name.In(Language), title, title, figures, TableKeys.Period, Language, words);
            tables.Add(table);
            charts.AddRange(FigureCharts.Output(table, title, title, indicator, Language, words));
            charts.AddRange(FigureCharts.Share(table, words["ShareTitle", region.Name.In(Language), indicator.Name.In(Language)], "", words));
            all.AddRange(figures);
            withdrawn.AddRange((await withdrawals.Read(indicator, region, reading.KnownAt, cancellation)).Where(figure => slots.Contains(figure.Key.Period)));
        }

        var name = PeriodText.Long(month.As(Span.Month), Language);
        var heading = text["WorkbookTitle", name];
        var query = QueryOf(summary.Concat(all).Select(figure => figure.Indicator.Code), [.. all.Select(figure => figure.Period.As(Span.Month)), month.As(Span.Month)]);
        tables.Insert(0, FigureTable.Build(text["SummarySheet"], heading, text["SummaryPurpose", name], summary, TableKeys.Indicator | TableKeys.Period, Language, words));
        tables.Add(TextOf(bulletin, heading));
        var subject = new ReportSubject(
            heading,
            words["RangeText", PeriodText.Long(query.Range.From!.Value, Language), PeriodText.Long(query.Range.To!.Value, Language)],
            [
                new(words["Indicator"], string.Join(Language == Language.Chinese ? "、" : ", ", summary.Select(figure => figure.Indicator.Name.In(Language)))),
                new(words["Region"], $"{region.Name.In(Language)} ({region.Code})"),
            ],
            UrlsOf(reading.AsOf ?? reading.Today).Bulletin(month),
            UrlsOf(null).Bulletin(month),
            tables,
            charts,
            [.. summary, .. all],
            withdrawn,
            query,
            await series.Reported(query, catalogue, reading.KnownAt, cancellation));
        return (await frame.Around(subject, cancellation), words["FileName", heading, month.IsoMonth, (reading.AsOf ?? reading.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
    }

    /// <summary>
    /// Of what is measured over the year the two years up to the month; of what is counted on a day every day on which it is known, so that the last one
    /// is what holds in the month. Nothing where nothing is known in them.
    /// </summary>
    private async Task<IReadOnlyList<Period>> SlotsOf(Indicator indicator, Region region, Period month, CancellationToken cancellation)
    {
        var span = indicator.Kind == IndicatorKind.Flow ? Span.YearToDate : indicator.Spans[0];
        if (!indicator.Spans.Contains(span))
        {
            return [];
        }

        var own = await cache.Get(indicator, region.Code, span, reading.KnownAt, cancellation);
        var known = own.Points.Where(point => !point.IsEmpty && point.Period.LastDay <= month.LastDay).Select(point => point.Period).ToList();
        if (indicator.Kind != IndicatorKind.Flow)
        {
            return known;
        }

        var slots = new PeriodRange(Period.Of(span, month.Year - 1, 1), month.As(span)).Slots();
        return known.Exists(slots.Contains) ? slots : [];
    }

    private TableSheet TextOf(Bulletin bulletin, string heading) => new(
        text["TextSheet"],
        heading,
        text["TextPurpose"],
        [new("section", text["TextSection"], ReportColumnKind.Key), new("sentence", text["TextSentence"], ReportColumnKind.Text)],
        [
            .. from section in bulletin.Told
               from sentence in bulletin.Say(section, Language)
               select (IReadOnlyList<ReportCell>)[ReportCell.Of(Bulletin.Heading(section, Language) ?? text["TextHead"]), ReportCell.Of(sentence.Text)],
        ]);

    /// <summary>What the workbook answers, so that it can be checked later: all its indicators from the earliest period shown to the month.</summary>
    private ReportQuery QueryOf(IEnumerable<string> indicators, IReadOnlyCollection<Period> months) => new(
        indicators,
        [Region.GuangdongCode, Region.NationCode],
        range: ReportRange.Covering(months),
        asOf: reading.AsOf,
        language: Language);

    private SiteUrls UrlsOf(DateOnly? day) => new(reading with { AsOf = day, Preview = null, LargeText = false });
}
