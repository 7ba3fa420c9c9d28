using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.IndicatorList;

/// <summary>The indicators with their latest figures to take along: <c>/downloads/indicators.xlsx</c> with the filters of the page.</summary>
public static class IndicatorListDownloads
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/indicators.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(
        IndicatorSelection selection, ListReports reports, ReadingRequest reading, SiteAddress site, SiteUrls urls, IStringLocalizer<IndicatorListText> text, IStringLocalizer<ReportText> words, CancellationToken cancellation)
    {
        var (_, themes, groups) = await selection.Read(cancellation);
        if (selection.Theme is { } asked && !themes.Contains(asked, StringComparer.Ordinal))
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, text["UnknownTheme", string.Join(", ", themes)]);
        }

        var rows = groups.SelectMany(group => group.Rows).ToList();
        var facts = new List<ReportFact> { new(words["Entries"], rows.Count.ToString(CultureInfo.InvariantCulture)) };
        if (selection.Theme is not null || selection.Words is not null)
        {
            facts.Add(new(words["Filter"], string.Join(" · ", new[] { selection.Theme is { } theme ? ThemeName(theme, text) : null, selection.Words }.OfType<string>())));
        }

        var table = Table(rows, reading.Language, row => site.Absolute(urls.Indicator(row.Indicator.Code, row.Key?.Region, row.Key?.Span)), text, words);
        return await reports.Answer(
            new(text["Title"], facts, [table], rows.SelectMany(row => new[] { row.Point?.Level, row.Point?.Growth, row.Point?.Share }).OfType<Choice>().Select(choice => choice.Shown.Source)), cancellation);
    }

    private static TableSheet Table(
        IReadOnlyList<IndicatorRow> rows, Language language, Func<IndicatorRow, string> addressOf, IStringLocalizer<IndicatorListText> text, IStringLocalizer<ReportText> words) => ListTable.Of(
            text["Title"], text["Title"], text["SheetPurpose"], rows,
            (new("indicator", words["IndicatorCode"], ReportColumnKind.Key), row => ReportCell.Of(row.Indicator.Code)),
            (new("indicator_name", words["Indicator"], ReportColumnKind.Key), row => ReportCell.Of(row.Indicator.Name.In(language))),
            (new("theme", text["ThemeLabel"], ReportColumnKind.Flag), row => ReportCell.Of(ThemeName(row.Indicator.Theme, text))),
            (new("unit", words["Unit"], ReportColumnKind.Flag), row => ReportCell.Of(row.Indicator.Unit.Name.In(language))),
            (new("region", words["RegionCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Region?.Code)),
            (new("region_name", words["Region"], ReportColumnKind.Flag), row => ReportCell.Of(row.Region?.Name.In(language))),
            (new("period", words["PeriodCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Point?.Period.Slug)),
            (new("period_name", words["Period"], ReportColumnKind.Flag), row => row.Point is { } point ? ReportCell.Of(PeriodText.Long(point.Period, language)) : ReportCell.Empty),
            (new("level", words["Level"], ReportColumnKind.Number, Decimals: -1), row => Number(row.Point?.Level)),
            (new("level_relation", words["RelationOf", words["LevelShort"]], ReportColumnKind.Flag), row => Relation(row.Point?.Level, language)),
            (new("growth", words["Growth"], ReportColumnKind.Number, Decimals: 1), row => Number(row.Point?.Growth)),
            (new("growth_relation", words["RelationOf", words["GrowthShort"]], ReportColumnKind.Flag), row => Relation(row.Point?.Growth, language)),
            (new("share", words["Share"], ReportColumnKind.Number, Decimals: 1), row => Number(row.Point?.Share)),
            (new("share_relation", words["RelationOf", words["ShareShort"]], ReportColumnKind.Flag), row => Relation(row.Point?.Share, language)),
            (new("status", text["StatusColumn"], ReportColumnKind.Flag), row => row.Shown is { } shown ? ReportCell.Of(NumberText.StatusWords(shown.Status, language)) : ReportCell.Empty),
            (new("absence", text["AbsenceColumn"], ReportColumnKind.Flag), row => row.Point is null ? ReportCell.Of(text["NoFigureNow"]) : ReportCell.Empty),
            (new("released", text["Released"], ReportColumnKind.Flag), row => row.Shown is { } shown ? ReportCell.Of(shown.Release.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : ReportCell.Empty),
            (new("source", words["SourceId"], ReportColumnKind.Flag), row => ReportCell.Of(row.Shown?.Source.Id)),
            (new("definition", text["Definition"], ReportColumnKind.Text), row => row.Indicator.Definition.IsEmpty ? ReportCell.Empty : ReportCell.Of(row.Indicator.Definition.In(language))),
            (new("page", words["PageLink"], ReportColumnKind.Link), row => ReportCell.Of(addressOf(row))));

    private static ReportCell Number(Choice? choice) => choice?.Shown.Figure is { HasNumber: true } figure ? ReportCell.Of(figure.Value) : ReportCell.Empty;

    private static ReportCell Relation(Choice? choice, Language language) =>
        choice?.Shown.Figure is { HasNumber: true } figure ? ReportCell.Of(NumberText.RelationWords(figure.Relation, language)) : ReportCell.Empty;

    private static string ThemeName(string theme, IStringLocalizer<IndicatorListText> text) => text["Theme_" + theme] is { ResourceNotFound: false } name ? name.Value : theme;
}
