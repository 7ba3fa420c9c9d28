using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

/// <summary>Scenarios to take along: <c>/downloads/scenarios.xlsx</c> with the filters of the page.</summary>
public static class ScenarioDownloads
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/scenarios.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(
        ScenarioList scenarios, ListReports reports, ReadingRequest reading, RegisterWords words, IStringLocalizer<ScenariosText> text, IStringLocalizer<ReportText> report, CancellationToken cancellation)
    {
        var model = await scenarios.Read(cancellation);
        return model.Problem is { } problem ? DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem)
            : await reports.Answer(SubjectOf(model, reading.Language, words, text, report), cancellation);
    }

    private static ListSubject SubjectOf(ScenariosModel model, Language language, RegisterWords words, IStringLocalizer<ScenariosText> text, IStringLocalizer<ReportText> report)
    {
        var rows = model.Groups.SelectMany(group => group.Scenarios).ToList();
        var title = text["Title"];
        var facts = new List<ReportFact> { new(report["Entries"], rows.Count.ToString(CultureInfo.InvariantCulture)) };
        var filters = model.Filters.Where(filter => filter.Chosen is not null)
            .Select(filter => filter.Choices.Where(choice => choice.Value == filter.Chosen).Select(choice => choice.Words).FirstOrDefault(filter.Chosen!)).ToList();
        if (filters.Count > 0)
        {
            facts.Add(new(report["Filter"], string.Join(" · ", filters)));
        }

        var table = ListTable.Of(
            title, title, text["SheetPurpose"], rows,
            (new("scenario", text["Code"], ReportColumnKind.Key), scenario => ReportCell.Of(scenario.Code)),
            (new("name", text["Name"], ReportColumnKind.Text), scenario => ReportCell.Of(scenario.Name.In(language))),
            (new("kind", text["Kind"], ReportColumnKind.Flag), scenario => ReportCell.Of(words.KindOfScenario(scenario.Kind))),
            (new("sector", text["Sector"], ReportColumnKind.Flag), scenario => ReportCell.Of(words.Sectors(scenario))),
            (new("region", report["RegionCode"], ReportColumnKind.Flag), scenario => ReportCell.Of(scenario.CityCode)),
            (new("region_name", text["City"], ReportColumnKind.Flag), scenario => ReportCell.Of(model.Catalogue.Region(scenario.CityCode)?.Name.In(language))),
            (new("operator", text["Operator"], ReportColumnKind.Text), scenario => ReportCell.Of(scenario.Operator)),
            (new("announced", text["Announced"], ReportColumnKind.Flag), scenario => ReportCell.Of(scenario.AnnouncedOn)),
            (new("note", text["NoteColumn"], ReportColumnKind.Text), scenario => ReportCell.Of(scenario.Note)),
            (new("source", report["SourceId"], ReportColumnKind.Flag), scenario => ReportCell.Of(scenario.Source.Id)));
        return new(title, facts, [table], rows.Select(scenario => scenario.Source));
    }
}
