using System.Text;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Documents;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

/// <summary>A bulletin to take along: <c>/downloads/bulletins/2025-05.docx</c>, and <c>.txt</c> to paste.</summary>
public static class BulletinDownloads
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/bulletins/{month}.txt", Plain).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/bulletins/{month}.docx", Document).WithMetadata(new ReadingPageAttribute());
    }

    private static Task<Results<FileContentHttpResult, ContentHttpResult>> Plain(
        string month, BulletinsAsOf bulletins, ReadingRequest reading, IStringLocalizer<BulletinText> text, CancellationToken cancellation) =>
        Answer(month, "txt", "text/plain; charset=utf-8", bulletin => Encoding.UTF8.GetBytes(Written(bulletin, reading.Language)), bulletins, reading, text, cancellation);

    private static Task<Results<FileContentHttpResult, ContentHttpResult>> Document(
        string month, BulletinsAsOf bulletins, ReadingRequest reading, SiteUrls urls, SiteAddress site, IStringLocalizer<BulletinText> text, CancellationToken cancellation) =>
        Answer(month, "docx", WordDocument, bulletin => BulletinDocument.Write(
            bulletin,
            reading.Language,
            text["TitleOf", PeriodText.Long(bulletin.Month.As(Span.Month), reading.Language)],
            text["Known", PeriodText.Date(ReleaseTime.DayAt(reading.KnownAt), reading.Language)],
            reference => BulletinLinks.Of(reference, urls) is { } path ? site.Absolute(path) : null), bulletins, reading, text, cancellation);

    private static async Task<Results<FileContentHttpResult, ContentHttpResult>> Answer(
        string month, string ending, string type, Func<Bulletin, byte[]> write, BulletinsAsOf bulletins, ReadingRequest reading, IStringLocalizer<BulletinText> text, CancellationToken cancellation)
    {
        if (!Period.TryParseMonth(month, Span.YearToDate, out var period))
        {
            return Refuse(StatusCodes.Status400BadRequest, text["Bad", month]);
        }

        if (await bulletins.Read(period, reading.KnownAt, cancellation) is not { } bulletin)
        {
            return Refuse(StatusCodes.Status404NotFound, text["Unknown", PeriodText.Long(period.As(Span.Month), reading.Language)]);
        }

        return TypedResults.File(write(bulletin), type, $"{text["File", period.IsoMonth]}.{ending}");
    }

    private static string Written(Bulletin bulletin, Language language)
    {
        var written = new StringBuilder();
        foreach (var (section, _) in bulletin.Sections)
        {
            if (Bulletin.Heading(section, language) is { } heading)
            {
                written.Append(heading).Append("\r\n");
            }

            written.AppendJoin(section == BulletinSection.Notes ? "\r\n" : language == Language.Chinese ? "" : " ", bulletin.Say(section, language).Select(sentence => sentence.Text)).Append("\r\n\r\n");
        }

        return written.ToString().TrimEnd() + "\r\n";
    }

    private static ContentHttpResult Refuse(int status, string message) => TypedResults.Text(message + "\n", "text/plain; charset=utf-8", Encoding.UTF8, status);
}
