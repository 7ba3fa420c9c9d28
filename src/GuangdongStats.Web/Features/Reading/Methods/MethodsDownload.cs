using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Methods;

/// <summary>Definitions, shorthand and rules to take along: <c>/downloads/methods.xlsx</c>.</summary>
public static class MethodsDownload
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/methods.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(
        CatalogueReader catalogues, ListReports reports, ReadingRequest reading, IStringLocalizer<MethodsText> text, IStringLocalizer<ReportText> words, CancellationToken cancellation)
    {
        var language = reading.Language;
        var model = new MethodsModel(text, language);
        var title = text["Title"];
        return await reports.Answer(
            new(
                title,
                [],
                [
                    ListTable.Of(
                        text["DefinitionsTitle"], title, text["DefinitionsLead"], (await catalogues.Read(reading.KnownAt, cancellation)).Indicators,
                        (new("indicator", words["IndicatorCode"], ReportColumnKind.Key), indicator => ReportCell.Of(indicator.Code)),
                        (new("indicator_name", text["Indicator"], ReportColumnKind.Key), indicator => ReportCell.Of(indicator.Name.In(language))),
                        (new("unit", text["Unit"], ReportColumnKind.Flag), indicator => ReportCell.Of(indicator.Unit.Name.In(language))),
                        (new("kind", text["Kind"], ReportColumnKind.Flag), indicator => ReportCell.Of(text["Kind" + indicator.Kind])),
                        (new("definition", text["Definition"], ReportColumnKind.Text), indicator => ReportCell.Of(indicator.Definition.IsEmpty ? text["NoDefinition"].Value : indicator.Definition.In(language)))),
                    ListTable.Of(
                        text["SymbolsTitle"], title, text["SymbolsLead"], model.Symbols,
                        (new("sign", text["Sign"], ReportColumnKind.Key), symbol => ReportCell.Of(symbol.Sign)),
                        (new("meaning", text["Meaning"], ReportColumnKind.Text), symbol => ReportCell.Of(symbol.Meaning))),
                    ListTable.Of(
                        text["ChoosingSheet"], title, text["ChoosingTitle"], model.ChoosingSteps.Index(),
                        (new("step", text["Step"], ReportColumnKind.Number), step => ReportCell.Of(step.Index + 1, 0)),
                        (new("rule", text["ChoosingTitle"], ReportColumnKind.Text), step => ReportCell.Of(step.Item))),
                    ListTable.Of(
                        text["RulesTitle"], title, text["RulesLead"], model.Rules,
                        (new("rule", text["Number"], ReportColumnKind.Key), rule => ReportCell.Of(rule.Number)),
                        (new("title", text["RuleTitle"], ReportColumnKind.Text), rule => ReportCell.Of(rule.Title)),
                        (new("body", text["Meaning"], ReportColumnKind.Text), rule => ReportCell.Of(rule.Body)),
                        (new("example", text["Example"], ReportColumnKind.Text), rule => ReportCell.Of(rule.Example))),
                ],
                []),
            cancellation);
    }
}
