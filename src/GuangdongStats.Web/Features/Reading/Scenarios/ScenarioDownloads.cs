using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

/// <summary>Scenarios to take along: <c>/downloads/scenarios.xlsx</c> with the filters of the page, and one of them by its code.</summary>
public static class ScenarioDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/scenarios.xlsx", All).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/scenarios/{code}.xlsx", One).WithMetadata(new ReadingPageAttribute());
    }

    private static async Task<IResult> One(
        string code, ScenarioList scenarios, ListReports reports, ReadingRequest reading, RegisterWords words, IStringLocalizer<ScenariosText> text, IStringLocalizer<RegisterText> register,
        IStringLocalizer<ReportText> report, CancellationToken cancellation)
    {
        if (await scenarios.Find(code, cancellation) is not { } found)
        {
            return DownloadRefusal.Of(StatusCodes.Status404NotFound, text["Unknown", code]);
        }

        var title = found.Scenario.Name.In(reading.Language);
        var history = ListTable.Of(
            register["Steps"], title, register["Steps"], found.History,
            (new("when", register["StepDate"], ReportColumnKind.Flag), step => ReportCell.Of(step.Date)),
            (new("what", register["StepWhat"], ReportColumnKind.Text), step => ReportCell.Of(step.What)),
            (new("source", report["SourceId"], ReportColumnKind.Flag), step => ReportCell.Of(step.Source.Id)));
        return await reports.Answer(
            new(title, [new(text["Kind"], words.KindOfScenario(found.Scenario.Kind))], [Scenarios([found.Scenario], title, found.Catalogue, reading.Language, words, text, report), history], found.History.Select(step => step.Source)),
            cancellation);
    }

    private static async Task<IResult> All(
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

        return new(title, facts, [Scenarios(rows, title, model.Catalogue, language, words, text, report)], rows.Select(scenario => scenario.Source));
    }

    private static TableSheet Scenarios(
        IReadOnlyList<Scenario> scenarios, string title, Catalogue catalogue, Language language, RegisterWords words, IStringLocalizer<ScenariosText> text, IStringLocalizer<ReportText> report) => ListTable.Of(
        text["Title"], title, text["SheetPurpose"], scenarios,
        (new("scenario", text["Code"], ReportColumnKind.Key), scenario => ReportCell.Of(scenario.Code)),
        (new("name", text["Name"], ReportColumnKind.Text), scenario => ReportCell.Of(scenario.Name.In(language))),
        (new("kind", text["Kind"], ReportColumnKind.Flag), scenario => ReportCell.Of(words.KindOfScenario(scenario.Kind))),
        (new("sector", text["Sector"], ReportColumnKind.Flag), scenario => ReportCell.Of(words.Sectors(scenario))),
        (new("region", report["RegionCode"], ReportColumnKind.Flag), scenario => ReportCell.Of(scenario.CityCode)),
        (new("region_name", text["City"], ReportColumnKind.Flag), scenario => ReportCell.Of(catalogue.Region(scenario.CityCode)?.Name.In(language))),
        (new("operator", text["Operator"], ReportColumnKind.Text), scenario => ReportCell.Of(scenario.Operator)),
        (new("announced", text["Announced"], ReportColumnKind.Flag), scenario => ReportCell.Of(scenario.AnnouncedOn)),
        (new("note", text["NoteColumn"], ReportColumnKind.Text), scenario => ReportCell.Of(scenario.Note)),
        (new("source", report["SourceId"], ReportColumnKind.Flag), scenario => ReportCell.Of(scenario.Source.Id)));
}
