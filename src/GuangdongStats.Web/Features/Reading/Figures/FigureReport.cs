using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>"Explain this number" as a workbook: the figure with what it is compared with as live formulas, each step in words, and every published row behind it.</summary>
public sealed class FigureReport(
    SeriesFigures series, ExplanationAsOf explanations, ReportFrame frame, ReadingRequest reading, IStringLocalizer<ReportText> words, IStringLocalizer<FigurePageText> text)
{
    private Language Language => reading.Language;

    /// <returns>The report and the name of its file.</returns>
    public async Task<(Report Report, string FileName)> Build(FigureData data, CancellationToken cancellation)
    {
        var (indicator, region, period) = (data.Facts.Indicator, data.Facts.Region, data.Facts.Period);
        var page = new FigureModel(data, reading, new SiteUrls(reading), text);
        var figures = new List<Explanation> { data.Facts, await explanations.Read(indicator, region, period.YearEarlier, reading.KnownAt, cancellation) };
        if (!region.IsNation)
        {
            figures.Add(await explanations.Read(indicator, data.Catalogue.Region(Region.NationCode)!, period, reading.KnownAt, cancellation));
        }

        var query = new ReportQuery(
            [indicator.Code],
            figures.Select(figure => figure.Region.Code),
            [period.Span],
            range: ReportRange.Pinned(period.YearEarlier.As(Span.Month), period.As(Span.Month)),
            asOf: reading.AsOf,
            language: Language);
        var name = PeriodText.Long(period, Language);
        var subject = new ReportSubject(
            page.Title,
            name,
            [
                new(words["Indicator"], $"{indicator.Name.In(Language)} ({indicator.Code})"),
                new(words["Region"], $"{region.Name.In(Language)} ({region.Code})"),
                new(words["Unit"], indicator.Unit.Name.In(Language)),
            ],
            UrlsOf(reading.AsOf ?? reading.Today).Figure(data.Series.Key, period),
            UrlsOf(null).Figure(data.Series.Key, period),
            [
                FigureTable.Build(words["DataSheet"], page.Title, words["DataPurpose"], figures, TableKeys.Region | TableKeys.Period, Language, words),
                Steps(page),
                Rows(page, indicator),
            ],
            [],
            figures,
            data.Withdrawn,
            query,
            await series.Reported(query, data.Catalogue, reading.KnownAt, cancellation));
        return (await frame.Around(subject, cancellation), words["FileName", page.Title, period.Slug, (reading.AsOf ?? reading.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
    }

    private TableSheet Steps(FigureModel page) => new(
        text["StepsSheet"],
        page.Title,
        text["StepsPurpose"],
        [
            new("rule", text["StepRule"], ReportColumnKind.Key), new("step", text["StepTitle"], ReportColumnKind.Key),
            new("line", text["StepLine"], ReportColumnKind.Text), new("verdict", text["StepVerdict"], ReportColumnKind.Flag),
        ],
        [
            .. from step in page.Steps
               from line in step.Lines
               select (IReadOnlyList<ReportCell>)[ReportCell.Of(step.Rule), ReportCell.Of(step.Title), ReportCell.Of(line), ReportCell.Of(step.Verdict)],
        ]);

    private TableSheet Rows(FigureModel page, Indicator indicator) => new(
        text["RowsSheet"],
        page.Title,
        text["RowsPurpose"],
        [
            new("measure", text["RowMeasure"], ReportColumnKind.Key), new("number", text["RowNumber"], ReportColumnKind.Number, Decimals: -1), new("relation", text["RowRelation"], ReportColumnKind.Flag),
            new("unit", words["Unit"], ReportColumnKind.Flag), new("absence", text["RowAbsence"], ReportColumnKind.Flag), new("status", text["RowStatus"], ReportColumnKind.Flag),
            new("released", text["RowReleased"], ReportColumnKind.Flag), new("vintage", text["RowVintage"], ReportColumnKind.Number), new("source", words["SourceId"], ReportColumnKind.Flag),
            new("shown", text["RowShown"], ReportColumnKind.Text), new("note", text["RowNote"], ReportColumnKind.Text),
        ],
        [
            .. page.Rows.Select(row => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(row.Measure),
                row.Row.Figure.HasNumber ? ReportCell.Of(row.Row.Figure.Value, Rounding.DecimalsOf(row.Row.Figure.Precision ?? row.Row.Figure.Value)) : ReportCell.Empty,
                row.Row.Figure.HasNumber ? ReportCell.Of(NumberText.RelationWords(row.Row.Figure.Relation, Language)) : ReportCell.Empty,
                ReportCell.Of(row.Row.Measure == Measure.Level ? indicator.Unit.Name.In(Language) : "%"),
                row.Row.Figure.Absence is { } absence ? ReportCell.Of(NumberText.AbsenceWords(absence, Language)) : ReportCell.Empty,
                ReportCell.Of(row.Status),
                ReportCell.Of(row.Row.Release.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ReportCell.Of(row.Row.Vintage, 0),
                ReportCell.Of(row.Source.Id),
                ReportCell.Of(row.Why),
                ReportCell.Of(string.Join(' ', new[] { row.Revision, row.Note }.Where(part => !string.IsNullOrEmpty(part)))),
            ]),
        ]);

    private SiteUrls UrlsOf(DateOnly? day) => new(reading with { AsOf = day, Preview = null, LargeText = false });
}
