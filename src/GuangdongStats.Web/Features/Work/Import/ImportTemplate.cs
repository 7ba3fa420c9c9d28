using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>The workbook of a month's task, as the entry page shows it.</summary>
public static class ImportTemplate
{
    private const string Path = "/work/import/template.xlsx";

    private const int MostSources = 500;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Download).RequireAuthorization(Policies.Clerk);

    /// <summary>Relative to the language's base.</summary>
    public static string Url(Period month) => $"{Path[1..]}?period={month.IsoMonth}";

    /// <param name="asked">2026-10; nothing asks for last month.</param>
    /// <returns>False: it was not understood, or has not begun; <paramref name="month"/> is last month.</returns>
    public static bool TryMonth(string? asked, Period latest, out Period month)
    {
        month = latest.Plus(-1);
        if (asked is not { Length: > 0 })
        {
            return true;
        }

        var isOne = Period.TryParseMonth(asked, Span.Month, out var given) && given <= latest;
        month = isOne ? given : month;
        return isOne;
    }

    private static async Task<IResult> Download(
        string? period, HttpContext http, CurrentPerson current, EntrySheets sheets, FilesInTurn files, CatalogueReader catalogue, TimeProvider clock, IStringLocalizer<ImportText> text, CancellationToken cancellation)
    {
        var today = ReleaseTime.DayAt(clock.GetUtcNow().UtcDateTime);
        if (!TryMonth(period, Period.Month(today.Year, today.Month), out var month))
        {
            return TypedResults.BadRequest((string)text["BadPeriod"]);
        }

        if (await current.Of(http.User, cancellation) is not { } signedIn
            || await sheets.Read(signedIn.Actor.AccountId, new SheetQuestion(month.Year, month.EndMonth), cancellation) is not { } sheet)
        {
            return TypedResults.Forbid();
        }

        var language = ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);
        var sources = (await catalogue.Read(cancellation)).Sources.Select(source => source.Title).Where(title => title.Length > 0).Distinct().Take(MostSources);
        var template = new Template(PeriodText.Long(month, language), [.. sheet.Slots.Select(slot => SlotOf(slot, language))], [.. sources], language);
        return await files.Answer(
            $"{text["TemplateFile"]}-{month.IsoMonth}.xlsx", ReportWorkbook.ContentType, () => TemplateWriter.Write(template).ToArray(), cancellation, signedIn.Actor.AccountId);
    }

    private static TemplateSlot SlotOf(EntrySlot slot, Language language) => new(
        slot.Indicator,
        slot.Region,
        slot.Period,
        [.. slot.Cells.Select(cell => new TemplateCell(cell.Key.Measure, cell.Entry?.Text ?? "", cell.Locked is not null))],
        Shown(slot.Explanation.YearEarlier.LevelFigure, slot, language),
        Shown(slot.Before.LevelFigure, slot, language),
        Shown(slot.Released.LevelFigure, slot, language));

    private static string Shown(Figure figure, EntrySlot slot, Language language) =>
        figure.HasNumber ? FigureText.Value(figure, Measure.Level, slot.Indicator.Unit, language) : "";
}
