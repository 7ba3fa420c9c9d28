using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Parks;

/// <summary>Parks and zones to take along: <c>/downloads/parks.xlsx</c> with the filters of the page, and one of them by its code.</summary>
public static class ParkDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/parks.xlsx", All).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/parks/{code}.xlsx", One).WithMetadata(new ReadingPageAttribute());
    }

    private static async Task<IResult> One(
        string code, ParkList parks, ListReports reports, ReadingRequest reading, RegisterWords words, IStringLocalizer<ParksText> text, IStringLocalizer<RegisterText> register,
        IStringLocalizer<ReportText> report, CancellationToken cancellation)
    {
        if (await parks.Find(code, cancellation) is not { } found)
        {
            return DownloadRefusal.Of(StatusCodes.Status404NotFound, text["Unknown", code]);
        }

        var title = found.Park.Name.In(reading.Language);
        var history = ListTable.Of(
            register["Steps"], title, register["Steps"], found.History,
            (new("when", register["StepDate"], ReportColumnKind.Flag), step => ReportCell.Of(step.Date)),
            (new("what", register["StepWhat"], ReportColumnKind.Text), step => ReportCell.Of(step.What)),
            (new("source", report["SourceId"], ReportColumnKind.Flag), step => ReportCell.Of(step.Source.Id)));
        return await reports.Answer(
            new(title, [new(text["Level"], words.KindOfPark(found.Park.Level))], [Parks([found.Park], title, reading.Language, words, text, report), history], found.History.Select(step => step.Source)), cancellation);
    }

    private static async Task<IResult> All(
        ParkList parks, ListReports reports, ReadingRequest reading, RegisterWords words, IStringLocalizer<ParksText> text, IStringLocalizer<ReportText> report, CancellationToken cancellation)
    {
        var (model, problem) = await parks.Read(cancellation);
        return model is null ? DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem!) : await reports.Answer(SubjectOf(model, reading.Language, words, text, report), cancellation);
    }

    private static ListSubject SubjectOf(ParksModel model, Language language, RegisterWords words, IStringLocalizer<ParksText> text, IStringLocalizer<ReportText> report)
    {
        var rows = model.Groups.SelectMany(group => group.Parks).ToList();
        var title = text["Title"];
        var facts = new List<ReportFact> { new(report["Entries"], rows.Count.ToString(CultureInfo.InvariantCulture)), new(text["CountHeading"], model.CountWords) };
        if (model.IsFiltered)
        {
            string?[] filters = [model.Level is { } level ? words.KindOfPark(level) : null, model.Cities.FirstOrDefault(city => city.Code == model.City).Name];
            facts.Add(new(report["Filter"], string.Join(" · ", filters.OfType<string>())));
        }

        var tables = new List<TableSheet>
        {
            Parks(rows, title, language, words, text, report),
            ListTable.Of(
                text["ByCity"], text["MapTitle"], text["MapTitle"], model.Places,
                [
                    (new("region", report["RegionCode"], ReportColumnKind.Key), place => ReportCell.Of(place.Code)),
                    (new("region_name", text["City"], ReportColumnKind.Key), place => ReportCell.Of(place.Name)),
                    .. Park.Levels.Select((level, index) => (
                        new ReportColumn(level.Replace('-', '_'), text["Short_" + level], ReportColumnKind.Number),
                        (Func<CityRow, ReportCell>)(place => ReportCell.Of(place.Counts[index], 0)))),
                ]),
        };
        return new(title, facts, tables, [.. rows.Select(park => park.Source), .. model.CountSource is { } counted ? new[] { counted } : []]);
    }
    private static TableSheet Parks(
        IReadOnlyList<Park> parks, string title, Language language, RegisterWords words, IStringLocalizer<ParksText> text, IStringLocalizer<ReportText> report) => ListTable.Of(
        text["Title"], title, text["SheetPurpose"], parks,
        (new("park", text["Code"], ReportColumnKind.Key), park => ReportCell.Of(park.Code)),
        (new("name", text["Name"], ReportColumnKind.Text), park => ReportCell.Of(park.Name.In(language))),
        (new("other_name", text[language == Language.Chinese ? "EnglishName" : "ChineseName"], ReportColumnKind.Text),
            park => ReportCell.Of(park.Name.In(language == Language.Chinese ? Language.English : Language.Chinese))),
        (new("level", text["Level"], ReportColumnKind.Flag), park => ReportCell.Of(words.KindOfPark(park.Level))),
        (new("region", report["RegionCode"], ReportColumnKind.Flag), park => ReportCell.Of(park.CityCode)),
        (new("region_name", text["City"], ReportColumnKind.Flag), park => ReportCell.Of(park.City.In(language))),
        (new("designated", text["Designated"], ReportColumnKind.Flag), park => ReportCell.Of(park.DesignatedOn)),
        (new("batch", text["Batch"], ReportColumnKind.Flag), park => ReportCell.Of(park.Batch)),
        (new("focus", text["Focus"], ReportColumnKind.Text), park => ReportCell.Of(park.Focus)),
        (new("note", text["Note"], ReportColumnKind.Text), park => ReportCell.Of(park.Note)),
        (new("source", report["SourceId"], ReportColumnKind.Flag), park => ReportCell.Of(park.Source.Id)));
}
