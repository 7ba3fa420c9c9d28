using System.Globalization;
using System.Text;
using GuangdongStats.Data;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Reports;

/// <summary>
/// Answers a request with a file that takes a while to write. One that is small is written at once where a place is free; else it waits its turn, and whoever
/// asked with a browser is led to a page that says so and how far it is, while a program waits for its file.
/// </summary>
public sealed class FilesInTurn(
    WritingPlaces places, PreparedFiles prepared, DataVersion version, ReleaseMoments moments, ReadingRequest reading, SiteUrls urls, IHttpContextAccessor accessor,
    IStringLocalizer<ReportText> text)
{
    /// <summary>In seconds: when somebody who was turned away may try again.</summary>
    private const string ComeBack = "60";

    /// <param name="title">What the workbook is saved as, without its extension.</param>
    public Task<IResult> Answer(Report report, string title, CancellationToken cancellation) =>
        Answer(WorkbookFile.Name(title), ReportWorkbook.ContentType, () => ReportWorkbook.Write(report), cancellation);

    /// <summary>A file that is written as a whole.</summary>
    /// <param name="name">With its extension.</param>
    /// <param name="write">May be called when the request is over.</param>
    public Task<IResult> Answer(string name, string contentType, Func<byte[]> write, CancellationToken cancellation, string? person = null) =>
        Answer(new(name, contentType, 0, async (target, _, stop) => await target.WriteAsync(write(), stop)), isLarge: false, cancellation, person);

    /// <param name="isLarge">It takes more than a second to write.</param>
    /// <param name="person">The account whose file it is; null for what is everybody's.</param>
    public async Task<IResult> Answer(FileToWrite file, bool isLarge, CancellationToken cancellation, string? person = null)
    {
        // What is not public yet is never left in a file that others could ask for.
        if (reading.Preview is not null)
        {
            using var turn = await places.Enter(cancellation);
            return await Written(file, cancellation);
        }

        if (!isLarge && places.TryEnter() is { } place)
        {
            using (place)
            {
                return await Written(file, cancellation);
            }
        }

        var http = accessor.HttpContext!;
        if (prepared.Get(person is null ? await Question(cancellation) : OwnQuestion(person), file, person) is not { } waiting)
        {
            http.Response.Headers.RetryAfter = ComeBack;
            return TypedResults.Text(text["Busy"] + "\n", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status503ServiceUnavailable);
        }

        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Redirect(urls.PreparedFilePage(waiting.Id));
        }

        await waiting.Ended.WaitAsync(cancellation);
        return Send(waiting);
    }

    /// <summary>A finished file; what is not there, or failed, is answered with a status and words.</summary>
    public IResult Send(PreparedFile? file) => file is { State: PreparedState.Ready }
        ? TypedResults.Stream(file.Read(), file.ContentType, file.Name)
        : TypedResults.Text(
            text[file is null ? "Gone" : "Failed"] + "\n", "text/plain; charset=utf-8", Encoding.UTF8, file is null ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Written(FileToWrite file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await Task.Run(() => file.Write(bytes, _ => { }, cancellation), cancellation);
        return TypedResults.File(bytes.ToArray(), file.ContentType, file.Name);
    }

    private string OwnQuestion(string person) => $"{person} {accessor.HttpContext!.Request.GetEncodedUrl()}";

    /// <summary>Two who ask the same of the same figures under the same address get one file: it may hold the address that was asked.</summary>
    private async Task<string> Question(CancellationToken cancellation)
    {
        var request = accessor.HttpContext!.Request;
        var known = await moments.Effective(reading.KnownAt, cancellation);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Scheme}://{request.Host}{reading.Path}?{string.Join('&', reading.Query.Select(pair => $"{pair.Key}={pair.Value}"))}#{reading.LanguageTag}@{version.Current}@{known.Ticks}");
    }
}
