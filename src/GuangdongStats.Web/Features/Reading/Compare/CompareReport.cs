using System.Globalization;
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

namespace GuangdongStats.Web.Features.Reading.Compare;

/// <summary>Regions side by side as a workbook: the same regions, their shares and contributions as live formulas, the rank as a chart, the sums in words.</summary>
public sealed class CompareReport(
    SeriesFigures series, ExplanationAsOf explanations, ReportFrame frame, ReadingRequest reading, IStringLocalizer<ReportText> words, IStringLocalizer<ComparePageText> text)
{
    /// <returns>The report and the name of its file; null when there is no figure to compare.</returns>
    public async Task<(Report Report, string FileName)?> Build(CompareData data, CancellationToken cancellation)
    {
        var language = reading.Language;
        var page = new CompareModel(data, reading, new SiteUrls(reading), text);
        if (data.Period is not { } period || page.Rows.Count == 0)
        {
            return null;
        }

        var regions = new List<Explanation>();
        foreach (var place in (page.Ranking?.Marks.Select(mark => mark.Region).Concat(page.Ranking.WithoutLevel) ?? []).Concat(data.Facts.Select(fact => fact.Region).OrderBy(region => region.IsNation)).Distinct())
        {
            regions.Add(data.Facts.FirstOrDefault(fact => fact.Region == place) ?? await explanations.Read(data.Indicator, place, period, reading.KnownAt, cancellation));
        }

        var name = PeriodText.Long(period, language);
        var table = FigureTable.Build(words["RegionsSheet"], page.Heading, words["RegionsPurpose", name], regions, TableKeys.Region, language, words);
        var charts = page.Ranking is { Refusal: null } ranking ? new List<ReportChart> { FigureCharts.Ranking(table, ranking, data.Indicator, language, words) } : [];
        var lines = page.Sums.Concat(page.Missing is { } missing ? [missing] : []);
        var sums = new TableSheet(
            text["SumHeading"], page.Heading, text["SumPurpose"], [new("line", text["SumHeading"], ReportColumnKind.Text)], [.. lines.Select(line => (IReadOnlyList<ReportCell>)[ReportCell.Of(line)])]);
        var query = new ReportQuery(
            [data.Indicator.Code],
            regions.Select(fact => fact.Region.Code),
            [period.Span],
            range: ReportRange.Pinned(period.As(Span.Month), period.As(Span.Month)),
            asOf: reading.AsOf,
            language: language);
        var subject = new ReportSubject(
            page.Heading,
            name,
            [
                new(words["Indicator"], $"{data.Indicator.Name.In(language)} ({data.Indicator.Code})"),
                new(words["Unit"], data.Indicator.Unit.Name.In(language)),
            ],
            UrlsOf(reading.AsOf ?? reading.Today).Compare(data.Indicator.Code, data.Asked.Count > 0 ? data.Asked : null, period),
            UrlsOf(null).Compare(data.Indicator.Code, data.Asked.Count > 0 ? data.Asked : null, period),
            [table, sums],
            charts,
            regions,
            [],
            query,
            await series.Reported(query, data.Catalogue, reading.KnownAt, cancellation));
        return (await frame.Around(subject, cancellation), words["FileName", page.Heading, period.Slug, (reading.AsOf ?? reading.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
    }

    private SiteUrls UrlsOf(DateOnly? day) => new(reading with { AsOf = day, Preview = null, LargeText = false });
}
