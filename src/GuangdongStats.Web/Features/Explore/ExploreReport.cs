using System.Globalization;
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

namespace GuangdongStats.Web.Features.Explore;

/// <summary>The answer to a query as a workbook: a table with live formulas and a chart a series, and one long table of all figures.</summary>
public sealed class ExploreReport(
    SeriesFigures series, WithdrawnFigures withdrawals, ReportFrame frame, ReadingRequest reading, IStringLocalizer<ReportText> words, IStringLocalizer<ExploreText> text)
{
    /// <summary>More tables than these nobody leafs through: the long table holds all.</summary>
    public const int MostTables = 12;

    /// <summary>Rows that the width of a column is made for.</summary>
    private const int Sample = 500;

    private Language Language => reading.Language;

    /// <param name="query">As asked, where <paramref name="figures"/> know the months it means now.</param>
    public async Task<ExploreWorkbook> Build(ReportQuery query, ReportFigures figures, Catalogue catalogue, CancellationToken cancellation)
    {
        var plan = figures.Plan;
        var (tables, charts, explained) = (new List<TableSheet>(), new List<ReportChart>(), new List<Explanation>());
        var drawn = query.Sheets.Contains(ReportPart.Tables) && plan.Series.Count <= MostTables;
        foreach (var one in drawn ? plan.Series : SourcesOf(figures))
        {
            var (indicator, region, span) = one;
            var rows = await series.Read(indicator, region, [.. plan.SlotsOf(one)], reading.KnownAt, cancellation);
            explained.AddRange(rows);
            if (drawn)
            {
                var spanName = text[span switch { Span.Month => "SpanMonth", Span.Point => "SpanPoint", _ => "SpanYtd" }];
                var title = FigureCharts.Title(rows, region, indicator, spanName, Language, words);
                var table = FigureTable.Build(
                    SheetName(indicator, region, span), title, title, rows, TableKeys.Period, Language, words);
                tables.Add(table);
                charts.AddRange(FigureCharts.Output(table, title, title, indicator, Language, words));
            }
        }

        var isLong = query.Sheets.Contains(ReportPart.Data);
        if (isLong)
        {
            tables.Add(LongTableOf(figures));
        }

        var heading = text["Heading", string.Join(text["ListComma"], plan.Series.Select(one => one.Indicator.Name.In(Language)).Distinct().Take(3))];
        var range = words["RangeText", PeriodText.Long(plan.Query.Range.From!.Value, Language), PeriodText.Long(plan.Query.Range.To!.Value, Language)];
        var withdrawn = new List<WithdrawnFigure>();
        foreach (var (indicator, region) in plan.Series.Select(one => (one.Indicator, one.Region)).Distinct())
        {
            withdrawn.AddRange((await withdrawals.Read(indicator, region, reading.KnownAt, cancellation)).Where(figure => plan.Covers(figure.Key)));
        }

        var report = await frame.Around(
            new(
                heading,
                range,
                [
                    new(words["Indicator"], string.Join(text["ListComma"], plan.Series.Select(one => $"{one.Indicator.Name.In(Language)} ({one.Indicator.Code})").Distinct())),
                    new(words["Region"], string.Join(text["ListComma"], plan.Series.Select(one => $"{one.Region.Name.In(Language)} ({one.Region.Code})").Distinct())),
                ],
                UrlsOf(reading.AsOf ?? reading.Today).Explore(plan.Query),
                UrlsOf(null).Explore(query),
                tables,
                charts,
                explained,
                withdrawn,
                plan.Query,
                [.. figures.Rows.Select(row => row.Reported)]),
            cancellation);
        report = report with { Sheets = [.. report.Sheets.Where(sheet => IsAskedFor(query, sheet))] };
        var day = (reading.AsOf ?? reading.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(report, isLong ? (string)text["LongSheet"] : null, figures, Language, WorkbookFile.Name(words["FileName", heading, range, day]));
    }

    private bool IsAskedFor(ReportQuery query, WorkbookSheet sheet) =>
        sheet.Name == words["SourcesSheet"] ? query.Sheets.Contains(ReportPart.Sources)
        : (sheet.Name != words["NotesSheet"] && sheet.Name != words["ShorthandSheet"]) || query.Sheets.Contains(ReportPart.Notes);

    /// <summary>Of many series as many as name every source once: notes on each of their figures would be longer than the figures.</summary>
    private static IEnumerable<(Indicator, Region, Span)> SourcesOf(ReportFigures figures)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in figures.Plan.Series)
        {
            var sources = figures.Plan.SlotsOf(one)
                .Select(slot => figures.Of(one.Indicator, one.Region, slot.Span).At(slot))
                .SelectMany(point => new[] { point.Level, point.Growth, point.Share })
                .Select(choice => choice?.Shown.Source.Id).OfType<string>().ToList();
            if (!sources.TrueForAll(named.Contains))
            {
                named.UnionWith(sources);
                yield return one;
            }
        }
    }

    /// <summary>Its heads, and one row that no column's text is longer than: the rows themselves are written while the workbook is sent.</summary>
    private TableSheet LongTableOf(ReportFigures figures)
    {
        var longest = new TableCell[LongTable.Columns.Count];
        var cells = new TableCell[LongTable.Columns.Count];
        foreach (var row in figures.Rows.Take(Sample))
        {
            LongTable.Fill(row, Language, cells);
            for (var column = 0; column < cells.Length; column++)
            {
                longest[column] = Length(cells[column]) > Length(longest[column]) ? cells[column] : longest[column];
            }
        }

        return new(
            text["LongSheet"],
            text["LongSheetPurpose"],
            text["LongSheetPurpose"],
            [
                .. LongTable.Columns.Select((name, index) => index == 0 ? new ReportColumn(name, name, ReportColumnKind.Key)
                    : LongTable.IsNumber(name) ? new(name, name, ReportColumnKind.Number, Decimals: -1)
                    : new(name, name, ReportColumnKind.Flag)),
            ],
            [[.. longest.Select((cell, index) => LongTable.IsNumber(LongTable.Columns[index]) ? ReportCell.Of(cell.Number ?? 0) : ReportCell.Of(cell.Text ?? "x"))]]);

        static int Length(TableCell cell) => cell.Text?.Length ?? cell.Number?.ToString(CultureInfo.InvariantCulture).Length ?? 0;
    }

    private string SheetName(Indicator indicator, Region region, Span span)
    {
        var name = $"{region.Name.In(Language)} {indicator.Name.In(Language)}";
        return span == Span.Month ? $"{text["SpanMonth"]} {name}" : name;
    }

    private SiteUrls UrlsOf(DateOnly? day) => new(reading with { AsOf = day, Preview = null, LargeText = false });
}
