using System.Globalization;
using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Growth;

/// <summary>Published against computed growth to take along, whole, with the filters of the page: <c>/downloads/explore/growth.xlsx</c> and <c>.csv</c>.</summary>
public sealed class GrowthDownloads(
    GrowthChecks checks, SeriesFigures series, ReportFrame frame, FilesInTurn files, ReadingRequest reading, IStringLocalizer<GrowthText> text, IStringLocalizer<ReportText> words)
{
    private static readonly string[] Columns =
    [
        "indicator", "indicator_name", "region", "region_name", "period", "unit", "level", "year_earlier", "growth_percent", "growth_computed_percent", "growth_computed_low", "growth_computed_high",
        "growth_gap_points", "implied_base", "base_gap_percent", "verdict", "level_source", "growth_source",
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/explore/growth.xlsx", (GrowthDownloads downloads, CancellationToken cancellation) => downloads.Workbook(cancellation)).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/explore/growth.csv", (GrowthDownloads downloads, CancellationToken cancellation) => downloads.Csv(cancellation)).WithMetadata(new ReadingPageAttribute());
    }

    private Language Language => reading.Language;

    private async Task<IResult> Workbook(CancellationToken cancellation)
    {
        var (data, problem) = await checks.Read(cancellation);
        if (data is null)
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem!);
        }

        var (rows, title) = (data.Rows, text["Title"]);
        var query = rows.Count == 0 ? null : new ReportQuery(
            rows.Select(figure => figure.Indicator.Code),
            rows.Select(figure => figure.Region.Code),
            rows.Select(figure => figure.Period.Span),
            [Measure.Level, Measure.Growth],
            ReportRange.Covering([.. rows.SelectMany(figure => new[] { figure.Period, figure.Period.YearEarlier }).Select(period => period.As(Span.Month)).Distinct()]),
            reading.AsOf,
            Language);
        var facts = new List<ReportFact> { new(words["Entries"], rows.Count.ToString(CultureInfo.InvariantCulture)), new(text["UncomparableFact"], text["Uncomparable", data.Uncomparable]) };
        if (data.IsFiltered)
        {
            facts.Add(new(words["Filter"], string.Join(" · ", new[] { data.Indicator is { } code ? data.Catalogue.Indicator(code)!.Name.In(Language) : null, Filter(data.Verdict) }.OfType<string>())));
        }

        var subject = new ReportSubject(
            title,
            query is null ? "—" : words["RangeText", PeriodText.Long(query.Range.From!.Value, Language), PeriodText.Long(query.Range.To!.Value, Language)],
            facts,
            UrlsOf(reading.AsOf ?? reading.Today).GrowthChecks(data.Indicator, data.Verdict),
            UrlsOf(null).GrowthChecks(data.Indicator, data.Verdict),
            [FigureTable.Build(words["DataSheet"], title, text["Lead"], rows, TableKeys.Indicator | TableKeys.Region | TableKeys.Period, Language, words)],
            [],
            rows,
            [],
            query,
            query is null ? [] : await series.Reported(query, data.Catalogue, reading.KnownAt, cancellation));
        var name = words["ListFileName", title, (reading.AsOf ?? reading.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        return await files.Answer(await frame.Around(subject, cancellation), name, cancellation);
    }

    private async Task<IResult> Csv(CancellationToken cancellation)
    {
        var (data, problem) = await checks.Read(cancellation);
        if (data is null)
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem!);
        }

        var csv = new StringBuilder().Append(CsvText.ByteOrderMark).Append(CsvText.Line(Columns));
        foreach (var figure in data.Rows)
        {
            csv.Append(CsvText.Line(Fields(figure)));
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "guangdongstats-growth.csv");
    }

    private IEnumerable<string> Fields(Explanation figure)
    {
        var found = figure.Reconciliation!;
        return
        [
            CsvText.Text(figure.Indicator.Code), CsvText.Text(figure.Indicator.Name.In(Language)), CsvText.Text(figure.Region.Code), CsvText.Text(figure.Region.Name.In(Language)),
            figure.Period.Slug, CsvText.Text(figure.Indicator.Unit.Code), CsvText.Number(figure.Point.LevelFigure.Value), CsvText.Number(found.PublishedBase.Value), CsvText.Number(found.Published.Value),
            CsvText.Number(found.DirectGrowth), CsvText.Number(found.DirectInterval.Low), CsvText.Number(found.DirectInterval.High), CsvText.Number(found.GrowthGapPoints),
            CsvText.Number(found.ImpliedBase.Value), CsvText.Number(found.BaseGapPercent), GrowthChecks.CodeOf(found.Verdict),
            CsvText.Text(figure.Point.Level!.Shown.Source.Id), CsvText.Text(figure.Point.Growth!.Shown.Source.Id),
        ];
    }

    private string? Filter(string? verdict) => verdict is null ? null
        : verdict == GrowthChecks.Differs ? text["Differs"].Value
        : text["Short" + Enum.GetValues<Core.Arithmetic.GrowthVerdict>().First(known => GrowthChecks.CodeOf(known) == verdict)].Value;

    private SiteUrls UrlsOf(DateOnly? day) => new(reading with { AsOf = day, Preview = null, LargeText = false });
}
