using System.Globalization;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Registers;

/// <summary>A register as a workbook to be filled: what is public, and over it what is being entered.</summary>
public static class RegisterDownload
{
    private const string Path = "/work/registers/template.xlsx";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Download).RequireAuthorization(Policies.Clerk);

    private static async Task<IResult> Download(
        string? register, HttpContext http, CurrentPerson current, RegistersAsOf registers, MatterDrafts drafts, FilesInTurn files, TimeProvider clock, IStringLocalizer<RegistersText> text, CancellationToken cancellation)
    {
        if ((register is null ? RegisterLayout.All[0].Kind : RegisterUrls.KindOf(register)) is not { } kind)
        {
            return TypedResults.BadRequest((string)text["BadRegister", string.Join(", ", RegisterLayout.All.Select(layout => RegisterUrls.CodeOf(layout.Kind)))]);
        }

        if (await current.Of(http.User, cancellation) is not { } signedIn)
        {
            return TypedResults.Forbid();
        }

        var open = (await drafts.List(signedIn.Actor.AccountId, [kind], cancellation)).ToDictionary(draft => draft.Key, draft => RegisterEntry.Read(draft.Key, draft.Json));
        var known = await registers.Entries(kind, clock.GetUtcNow().UtcDateTime, cancellation);
        IReadOnlyList<RegisterEntry> entries = [.. known.Select(entry => open.Remove(entry.Key, out var draft) ? draft : entry), .. open.Values];
        var language = ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);
        return await files.Answer(
            $"{text["TemplateFile"]}-{RegisterUrls.CodeOf(kind)}.xlsx", ReportWorkbook.ContentType, () => RegisterTemplate.Write(RegisterLayout.Of(kind), entries, language).ToArray(),
            cancellation, signedIn.Actor.AccountId);
    }
}
