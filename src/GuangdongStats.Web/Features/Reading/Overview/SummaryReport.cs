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
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>
/// The one-page summary as a workbook: its table as printed, the same figures with live formulas, what to know in sentences, the trend with its charts, and the
/// targets.
/// </summary>
public sealed class SummaryReport(
    OverviewFigures overview, FinishedCharts charts, SeriesFigures series, ExplanationAsOf explanations, WithdrawnFigures withdrawals, ReportFrame frame, ReadingRequest reading,
    RegisterWords register, IStringLocalizer<RegisterText> standings, IStringLocalizer<ReportText> words, IStringLocalizer<OverviewText> text)
{
    private Language Language => reading.Language;

    private string Title => text["SummaryTitle"];

    /// <returns>The report and the name of its file.</returns>
    public async Task<(Report Report, string FileName)> Build(CancellationToken cancellation)
    {
        var data = await overview.Read(Region.GuangdongCode, Span.YearToDate, reading.KnownAt, cancellation);
        var page = new OverviewModel(data, charts, reading, new SiteUrls(reading), text);
        var figures = new List<Explanation>();
        foreach (var (headline, _) in data.Headlines.Where(pair => pair.Headline.Point is not null))
        {
            figures.Add(await explanations.Read(headline.Indicator, headline.Region, headline.Point!.Period, reading.KnownAt, cancellation));
        }

        var tables = new List<TableSheet>
        {
            Printed(page.Tiles),
            FigureTable.Build(words["DataSheet"], Title, words["DataPurpose"], figures, TableKeys.Indicator | TableKeys.Period, Language, words),
            ListTable.Of(text["WhatToKnow"], Title, text["WhatToKnow"], page.Sentences, (new("sentence", text["WhatToKnow"], ReportColumnKind.Text), sentence => ReportCell.Of(sentence.Text))),
        };
        var drawn = new List<ReportChart>();
        foreach (var (table, chart, rows) in await Trend(page.Output, cancellation))
        {
            tables.Add(table);
            drawn.AddRange(chart);
            figures.AddRange(rows);
        }

        tables.Add(Targets(page.Targets));
        var query = figures.Count == 0 ? null : new ReportQuery(
            figures.Select(figure => figure.Indicator.Code),
            [data.Region.Code, Region.NationCode],
            range: ReportRange.Covering([.. figures.Select(figure => figure.Period.As(Span.Month))]),
            asOf: reading.AsOf,
            language: Language);
        var subject = new ReportSubject(
            Title,
            query is null ? "—" : words["RangeText", PeriodText.Long(query.Range.From!.Value, Language), PeriodText.Long(query.Range.To!.Value, Language)],
            [
                new(words["Indicator"], string.Join(Language == Language.Chinese ? "、" : ", ", page.Tiles.Select(tile => tile.Name))),
                new(words["Region"], $"{data.Region.Name.In(Language)} ({data.Region.Code})"),
            ],
            UrlsOf(reading.AsOf ?? reading.Today).Summary(),
            UrlsOf(null).Summary(),
            tables,
            drawn,
            figures,
            await Withdrawn(figures, cancellation),
            query,
            query is null ? [] : await series.Reported(query, data.Catalogue, reading.KnownAt, cancellation));
        return (await frame.Around(subject, cancellation), words["ListFileName", Title, (reading.AsOf ?? reading.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
    }

    private TableSheet Printed(IReadOnlyList<TileModel> tiles) => ListTable.Of(
        text["Tiles"], Title, text["PrintedPurpose"], tiles,
        (new("indicator", words["IndicatorCode"], ReportColumnKind.Key), tile => ReportCell.Of(tile.Code)),
        (new("indicator_name", text["Indicator"], ReportColumnKind.Key), tile => ReportCell.Of(tile.Name)),
        (new("period", words["PeriodCode"], ReportColumnKind.Flag), tile => ReportCell.Of(tile.Point?.Period.Slug)),
        (new("period_name", text["Period"], ReportColumnKind.Flag), tile => ReportCell.Of(tile.Period)),
        (new("value", text["Value"], ReportColumnKind.Flag), tile => ReportCell.Of(tile.Point is null ? text["NoFigure"].Value : tile.Value)),
        (new("growth", text["Growth"], ReportColumnKind.Flag), tile => ReportCell.Of(tile.Growth ?? (tile.LacksGrowth ? text["NoGrowth"].Value : null))),
        (new("share", text["ShareComputed"], ReportColumnKind.Flag), tile => ReportCell.Of(tile.Share)),
        (new("standing", text["Standing"], ReportColumnKind.Text), tile => ReportCell.Of(tile.Streak is { } streak ? text["StreakShort", streak].Value : tile.Rank)),
        (new("publisher", text["Publisher"], ReportColumnKind.Text), tile => ReportCell.Of(tile.Point is null ? null : tile.SourceShort)));

    /// <summary>What the chart draws: a table and its chart a region, and the figures of both.</summary>
    private async Task<IReadOnlyList<(TableSheet Table, IEnumerable<ReportChart> Charts, IReadOnlyList<Explanation> Rows)>> Trend(OutputAndGrowth? output, CancellationToken cancellation)
    {
        var trend = new List<(TableSheet, IEnumerable<ReportChart>, IReadOnlyList<Explanation>)>();
        foreach (var region in output is { Refusal: null } ? output.Rows.Select(row => row.Region) : [])
        {
            var indicator = output!.Indicator;
            var rows = await series.Read(indicator, region, output.Slots, reading.KnownAt, cancellation);
            var title = FigureCharts.Title(rows, region, indicator, text["SpanYtd"], Language, words);
            var table = FigureTable.Build($"{region.Name.In(Language)} {indicator.Name.In(Language)}", title, title, rows, TableKeys.Period, Language, words);
            trend.Add((table, FigureCharts.Output(table, title, title, indicator, Language, words), rows));
        }

        return trend;
    }

    private TableSheet Targets(IReadOnlyList<MeasuredTarget> targets) => ListTable.Of(
        text["Targets"], Title, text["TargetsPurpose"], targets,
        (new("programme", text["ProgrammeCode"], ReportColumnKind.Key), target => ReportCell.Of(target.Programme.Code)),
        (new("target", text["Targets"], ReportColumnKind.Text), target => ReportCell.Of(target.Name.In(Language))),
        (new("year", text["TargetYear"], ReportColumnKind.Flag), target => ReportCell.Of(target.Amount.Year?.ToString(CultureInfo.InvariantCulture))),
        (new("amount", text["TargetAmount"], ReportColumnKind.Flag), target => ReportCell.Of(register.Amount(target.Amount))),
        (new("standing", text["TargetStanding"], ReportColumnKind.Flag), target => ReportCell.Of(standings["Target_" + target.Progress.Standing])),
        (new("indicator", words["IndicatorCode"], ReportColumnKind.Flag), target => ReportCell.Of(target.Indicator?.Code)),
        (new("period", words["PeriodCode"], ReportColumnKind.Flag), target => ReportCell.Of(target.Progress.Actual?.Period.Slug)),
        (new("actual", words["LevelShort"], ReportColumnKind.Number, Decimals: -1), target => target.Progress.Actual?.LevelFigure is { HasNumber: true } actual ? ReportCell.Of(actual.Value) : ReportCell.Empty),
        (new("actual_relation", words["RelationOf", words["LevelShort"]], ReportColumnKind.Flag),
            target => target.Progress.Actual?.LevelFigure is { HasNumber: true } actual ? ReportCell.Of(NumberText.RelationWords(actual.Relation, Language)) : ReportCell.Empty),
        (new("unit", words["Unit"], ReportColumnKind.Flag), target => ReportCell.Of(target.Indicator?.Unit.Name.In(Language))));

    private async Task<IReadOnlyList<WithdrawnFigure>> Withdrawn(IReadOnlyList<Explanation> figures, CancellationToken cancellation)
    {
        var withdrawn = new List<WithdrawnFigure>();
        foreach (var shown in figures.GroupBy(figure => (figure.Indicator, figure.Region)))
        {
            var periods = shown.Select(figure => figure.Period).ToHashSet();
            withdrawn.AddRange((await withdrawals.Read(shown.Key.Indicator, shown.Key.Region, reading.KnownAt, cancellation)).Where(figure => periods.Contains(figure.Key.Period)));
        }

        return withdrawn;
    }

    private SiteUrls UrlsOf(DateOnly? day) => new(reading with { AsOf = day, Preview = null, LargeText = false });
}
