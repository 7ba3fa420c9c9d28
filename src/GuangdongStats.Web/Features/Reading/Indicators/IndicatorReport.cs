using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Charts;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <summary>An indicator's page as a workbook: the same series, share and regions, each a table with its chart.</summary>
public sealed class IndicatorReport(
    SeriesFigures series, ExplanationAsOf explanations, WithdrawnFigures withdrawals, FinishedCharts charts, ReportFrame frame, ReadingRequest reading, IStringLocalizer<ReportText> text,
    IStringLocalizer<IndicatorPageText> pageText)
{
    private Language Language => reading.Language;

    /// <returns>The report and the name of its file.</returns>
    public async Task<(Report Report, string FileName)> Build(IndicatorData data, Catalogue catalogue, CancellationToken cancellation)
    {
        var (indicator, region, span) = (data.Query.Indicator, data.Query.Region, data.Query.Span);
        var page = new IndicatorModel(data, catalogue, charts, reading, new SiteUrls(reading), pageText);
        var slots = data.Range?.Slots() ?? [];
        var figures = await series.Read(indicator, region, slots, reading.KnownAt, cancellation);
        var tables = new List<TableSheet>
        {
            FigureTable.Build(text["DataSheet"], page.Heading, text["DataPurpose"], figures, TableKeys.Period, Language, text),
        };
        var drawn = new List<ReportChart>();
        if (page.Output is not null)
        {
            drawn.AddRange(FigureCharts.Output(tables[0], FigureCharts.Title(figures, region, indicator, pageText[span == Span.Month ? "SpanMonth" : span == Span.Point ? "SpanPoint" : "SpanYtd"], Language, text), page.Output.Summary, indicator, Language, text));
        }

        var all = figures.ToList();
        if (page.Share is { Refusal: null } share)
        {
            var shares = await series.Read(indicator, region, share.Slots, reading.KnownAt, cancellation);
            var table = FigureTable.Build(text["ShareSheet"], share.Title, text["SharePurpose"], shares, TableKeys.Period, Language, text);
            tables.Add(table);
            drawn.AddRange(FigureCharts.Share(table, share.Title, share.Summary, text));
            all.AddRange(shares);
        }

        if (page.Years is { Refusal: null } years)
        {
            tables.Add(Years(years));
            all.AddRange(await series.Read(indicator, region, [.. MarksOf(years).Select(mark => mark.Period).Except(slots).OrderBy(period => period.LastDay)], reading.KnownAt, cancellation));
        }

        if (page.Ranking is { Refusal: null } ranking)
        {
            var regions = new List<Explanation>();
            foreach (var place in ranking.Marks.Select(mark => mark.Region).Concat(ranking.WithoutLevel))
            {
                regions.Add(await explanations.Read(indicator, place, ranking.Period, reading.KnownAt, cancellation));
            }

            var table = FigureTable.Build(text["RegionsSheet"], ranking.Title, text["RegionsPurpose", PeriodText.Long(ranking.Period, Language)], regions, TableKeys.Region, Language, text);
            tables.Add(table);
            drawn.Add(FigureCharts.Ranking(table, ranking, indicator, Language, text));
            all.AddRange(regions);
        }

        var range = data.Range is { } known ? text["RangeText", PeriodText.Long(slots.Count > 0 ? slots[0] : known.From, Language), PeriodText.Long(known.To, Language)].Value : "—";
        var query = data.Range is { } asked ? QueryOf(indicator, region, span, asked, page.Years) : null;
        var subject = new ReportSubject(
            page.Heading,
            range,
            [
                new(text["Indicator"], $"{indicator.Name.In(Language)} ({indicator.Code})"),
                new(text["Region"], $"{region.Name.In(Language)} ({region.Code})"),
                new(text["Unit"], indicator.Unit.Name.In(Language)),
            ],
            UrlsOf(reading.AsOf ?? reading.Today).Indicator(indicator.Code, region.Code, span, data.Range?.From.IsoMonth, data.Range?.To.IsoMonth),
            UrlsOf(null).Indicator(indicator.Code, region.Code, span, page.From, page.To),
            tables,
            drawn,
            all,
            [.. (await withdrawals.Read(indicator, region, reading.KnownAt, cancellation)).Where(figure => figure.Key.Period.Span == span)],
            query,
            query is null ? [] : await series.Reported(query, catalogue, reading.KnownAt, cancellation));
        var name = text["FileName", page.Heading, range, reading.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? reading.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        return (await frame.Around(subject, cancellation), name);
    }

    private SiteUrls UrlsOf(DateOnly? day) => new(reading with { AsOf = day, Preview = null, LargeText = false });

    /// <summary>The levels of each year side by side, a row a place in the year.</summary>
    private TableSheet Years(YearsOverlaid years)
    {
        var columns = new List<(ReportColumn, Func<int, ReportCell>)> { (new("slot", text["YearSlot"], ReportColumnKind.Key), slot => ReportCell.Of(PeriodText.Slot(years.Slots[slot], Language))) };
        foreach (var (year, marks) in years.Years)
        {
            var name = year.ToString(CultureInfo.InvariantCulture);
            columns.Add((
                new($"level_{name}", text["YearLevel", name, years.Indicator.Unit.Name.In(Language)], ReportColumnKind.Number),
                slot => marks[slot]?.Level is { HasNumber: true } level ? ReportCell.Of(level.Figure.Value, Rounding.DecimalsOf(level.Figure.Precision ?? level.Figure.Value)) : ReportCell.Empty));
            if (marks.Any(mark => mark?.Level is { HasNumber: true, Figure.IsExact: false }))
            {
                columns.Add((
                    new($"level_{name}_relation", text["RelationOf", name], ReportColumnKind.Flag),
                    slot => marks[slot]?.Level is { HasNumber: true } level ? ReportCell.Of(NumberText.RelationWords(level.Figure.Relation, Language)) : ReportCell.Empty));
            }
        }

        return ListTable.Of(text["YearsSheet"], years.Title, text["YearsPurpose"], Enumerable.Range(0, years.Slots.Count), columns);
    }

    private static IEnumerable<SlotMark> MarksOf(YearsOverlaid years) => years.Years.SelectMany(year => year.Marks).OfType<SlotMark>();

    /// <param name="years">They may go further back than what is asked for.</param>
    private ReportQuery QueryOf(Indicator indicator, Region region, Span span, PeriodRange range, YearsOverlaid? years) => new(
        [indicator.Code],
        region.IsNation || indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock) ? [region.Code] : [region.Code, Region.NationCode],
        [span],
        range: ReportRange.Covering([range.From.As(Span.Month), range.To.As(Span.Month), .. years is { Refusal: null } ? MarksOf(years).Select(mark => mark.Period.As(Span.Month)) : []]),
        asOf: reading.AsOf,
        language: Language);
}
