using System.Text;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Documents;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

/// <summary>
/// A month to take along: its bulletin (<c>/downloads/bulletins/2025-05.docx</c>, and <c>.txt</c> to paste), and its figures as a workbook
/// (<c>/downloads/monthly/2025-05.xlsx</c>).
/// </summary>
public static class BulletinDownloads
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/bulletins/{month}.txt", Plain).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/bulletins/{month}.docx", Document).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/monthly/{month}.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());
    }

    private static Task<IResult> Plain(
        string month, BulletinsAsOf bulletins, ReadingRequest reading, IStringLocalizer<BulletinText> text, CancellationToken cancellation) =>
        Answer(month, bulletins, reading, text, cancellation, async bulletin => TypedResults.File(
            Encoding.UTF8.GetBytes($"{Written(bulletin, reading.Language)}\r\n{await Known(bulletin, bulletins, reading, text, cancellation)}\r\n"), "text/plain; charset=utf-8", $"{text["File", bulletin.Month.IsoMonth]}.txt"));

    private static Task<IResult> Document(
        string month, BulletinsAsOf bulletins, FilesInTurn files, ReadingRequest reading, SiteUrls urls, SiteAddress site, IStringLocalizer<BulletinText> text, CancellationToken cancellation) =>
        Answer(month, bulletins, reading, text, cancellation, async bulletin =>
        {
            string title = text["TitleOf", PeriodText.Long(bulletin.Month.As(Span.Month), reading.Language)];
            var (known, root) = (await Known(bulletin, bulletins, reading, text, cancellation), site.Absolute(""));
            return await files.Answer(
                $"{text["File", bulletin.Month.IsoMonth]}.docx",
                WordDocument,
                () => BulletinDocument.Write(bulletin, reading.Language, title, known, reference => BulletinLinks.Of(reference, urls) is { } path ? root + path : null),
                cancellation);
        });

    private static Task<IResult> Workbook(
        string month, BulletinsAsOf bulletins, MonthlyReport reports, FilesInTurn files, ReadingRequest reading, IStringLocalizer<BulletinText> text, CancellationToken cancellation) =>
        Answer(month, bulletins, reading, text, cancellation, async bulletin =>
        {
            var (report, name) = await reports.Build(bulletin, cancellation);
            return await files.Answer(report, name, cancellation);
        });

    private static async Task<IResult> Answer(
        string month, BulletinsAsOf bulletins, ReadingRequest reading, IStringLocalizer<BulletinText> text, CancellationToken cancellation, Func<Bulletin, Task<IResult>> write)
    {
        if (!Period.TryParseMonth(month, Span.YearToDate, out var period))
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, text["Bad", month]);
        }

        return await bulletins.Read(period, reading.KnownAt, cancellation) is { } bulletin
            ? await write(bulletin)
            : DownloadRefusal.Of(StatusCodes.Status404NotFound, text["Unknown", PeriodText.Long(period.As(Span.Month), reading.Language)]);
    }

    private static async Task<string> Known(Bulletin bulletin, BulletinsAsOf bulletins, ReadingRequest reading, IStringLocalizer<BulletinText> text, CancellationToken cancellation) =>
        BulletinModel.KnownText(bulletin, bulletin.Released is null ? null : await bulletins.Current(bulletin.Month, reading.KnownAt, cancellation), reading, text);

    private static string Written(Bulletin bulletin, Language language)
    {
        var written = new StringBuilder();
        foreach (var section in bulletin.Told)
        {
            if (Bulletin.Heading(section, language) is { } heading)
            {
                written.Append(heading).Append("\r\n");
            }

            written.AppendJoin(section == BulletinSection.Notes ? "\r\n" : language == Language.Chinese ? "" : " ", bulletin.Say(section, language).Select(sentence => sentence.Text)).Append("\r\n\r\n");
        }

        return written.ToString().TrimEnd() + "\r\n";
    }
}
