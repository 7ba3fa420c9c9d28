using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui.History;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Audit;

/// <summary>The audit log as a file, written in its turn while it is read: its length does not matter.</summary>
public static class AuditExport
{
    private static readonly string[] Columns = ["number", "at", "person", "person_name", "address", "act", "subject", "before", "after", "previous_hash", "hash", "act_in_words", "subject_in_words", "before_in_words", "after_in_words"];

    /// <summary>Entries that a file is written of while somebody waits.</summary>
    private const int MostAtOnce = 5_000;

    /// <summary>In entries: how often the page of a large file hears how far it is.</summary>
    private const int Step = 500;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/work/audit/export.{format:regex(^(csv|jsonl)$)}", Export).RequireAuthorization(Policies.Auditor);

    private static async Task<IResult> Export(
        string format, HttpContext http, CurrentPerson current, AuditDesk desk, AuditLog log, FilesInTurn files, AuditWords words, CatalogueReader catalogues,
        IStringLocalizer<ActText> acts, IStringLocalizer<AuditText> text, CancellationToken cancellation)
    {
        var asked = http.Request.Query;
        var query = AuditQuery.Read(asked["person"], asked["act"], asked["subject"], asked["from"], asked["to"]);
        if (query.BadDay is { } day)
        {
            return TypedResults.Text(text["BadDay", day] + "\n", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status400BadRequest);
        }

        if (await current.Of(http.User, cancellation) is not { } signedIn || await desk.BeginExport(signedIn.Actor, $"{format} {http.Request.QueryString}".Trim(), cancellation) is not null)
        {
            return TypedResults.Text(text["ExportRefused"] + "\n", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status403Forbidden);
        }

        var (catalogue, culture) = (await catalogues.Read(cancellation), CultureInfo.CurrentUICulture);
        var count = await log.Count(query.Filter, cancellation);
        var file = format == "csv"
            ? new FileToWrite("audit.csv", "text/csv; charset=utf-8", count, (stream, written, stop) => WriteCsv(stream, Counted(log.Export(query.Filter, stop), written), Said, stop))
            : new FileToWrite("audit.jsonl", "application/x-ndjson; charset=utf-8", count, (stream, written, stop) => WriteJson(stream, Counted(log.Export(query.Filter, stop), written), stop));
        return await files.Answer(file, count > MostAtOnce, cancellation, signedIn.Actor.AccountId);

        // Beside what the chain covers; the other form is for programs and holds that alone.
        IEnumerable<string> Said(AuditEntry entry)
        {
            CultureInfo.CurrentUICulture = culture; // of who asked: a long file is written when its turn has come
            var (before, after) = words.Sides(entry, catalogue);
            return [ActText.Of(acts, entry.Act), words.Subject(entry, catalogue) ?? "", before, after];
        }
    }

    private static async IAsyncEnumerable<StoredAuditEntry> Counted(IAsyncEnumerable<StoredAuditEntry> entries, Action<int> written)
    {
        var count = 0;
        await foreach (var entry in entries)
        {
            if (++count % Step == 0)
            {
                written(count);
            }

            yield return entry;
        }
    }

    private static async Task WriteCsv(Stream stream, IAsyncEnumerable<StoredAuditEntry> entries, Func<AuditEntry, IEnumerable<string>> said, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(CsvText.ByteOrderMark + CsvText.Line(Columns));
        await foreach (var (entry, hash) in entries.WithCancellation(cancellation))
        {
            await writer.WriteAsync(CsvText.Line(
            [
                CsvText.Number(entry.Number), At(entry), CsvText.Text(entry.Person), CsvText.Text(entry.PersonName), CsvText.Text(entry.Address), CsvText.Text(entry.Act),
                CsvText.Text(entry.Subject), CsvText.Text(entry.Before), CsvText.Text(entry.After), CsvText.Text(entry.PreviousHash), CsvText.Text(hash),
                .. said(entry).Select(CsvText.Text),
            ]));
        }
    }

    private static async Task WriteJson(Stream stream, IAsyncEnumerable<StoredAuditEntry> entries, CancellationToken cancellation)
    {
        using var line = new MemoryStream();
        await using var json = new Utf8JsonWriter(line, Readable);
        await foreach (var (entry, hash) in entries.WithCancellation(cancellation))
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Number);
            json.WriteString("at", At(entry));
            json.WriteString("person", entry.Person);
            json.WriteString("person_name", entry.PersonName);
            json.WriteString("address", entry.Address);
            json.WriteString("act", entry.Act);
            json.WriteString("subject", entry.Subject);
            json.WriteString("before", entry.Before);
            json.WriteString("after", entry.After);
            json.WriteString("previous_hash", entry.PreviousHash);
            json.WriteString("hash", hash);
            json.WriteEndObject();
            await json.FlushAsync(cancellation);
            line.WriteByte((byte)'\n');
            line.Position = 0;
            await line.CopyToAsync(stream, cancellation);
            line.SetLength(0);
            json.Reset();
        }
    }

    /// <summary>In UTC, with the microseconds that the hash covers.</summary>
    private static string At(AuditEntry entry) => entry.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}
