using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Audit;

public sealed class AuditExportTests : IAsyncLifetime
{
    private readonly ReadingSite site = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_csv_opens_as_utf8_and_no_cell_is_a_formula()
    {
        await Write("=HYPERLINK(\"http://x\")", "中文, \"引号\"");
        var answer = await (await site.SignedIn(Duty.Auditor)).Get("/work/audit/export.csv?act=entry.save");
        Assert.Equal("attachment; filename=audit.csv; filename*=UTF-8''audit.csv", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("number,at,person,person_name,address,act,subject,before,after,previous_hash,hash,act_in_words,subject_in_words,before_in_words,after_in_words", lines[0]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"中文, \"\"引号\"\"\"", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task Each_json_line_holds_all_that_its_hash_covers()
    {
        await Write("first", "中文");
        var answer = await (await site.SignedIn(Duty.Auditor)).Get("/work/audit/export.jsonl");
        var lines = (await answer.Content.ReadAsStringAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var chain = new AuditChain();
        foreach (var line in lines)
        {
            var json = JsonDocument.Parse(line).RootElement;
            string Of(string name) => json.GetProperty(name).GetString()!;
            var at = DateTime.ParseExact(Of("at"), "yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
            var entry = new AuditEntry(json.GetProperty("number").GetInt64(), at, Of("person"), Of("person_name"), Of("address"), Of("act"), Of("subject"), Of("before"), Of("after"), Of("previous_hash"));
            Assert.Null(chain.Next(entry, Of("hash")));
        }

        Assert.True(chain.Sound >= 3); // the export itself is the last
        Assert.Contains("audit.export", lines[^1], StringComparison.Ordinal);
        Assert.Contains("中文", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Only_auditors_take_the_log_along(string format)
    {
        await Write("secret");
        var address = $"/work/audit/export.{format}";
        foreach (var duty in Enum.GetValues<Duty>().Where(duty => duty != Duty.Auditor))
        {
            var refused = await (await site.SignedIn(duty)).Get(address);
            Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
            Assert.DoesNotContain("secret", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        Assert.NotEqual(HttpStatusCode.OK, (await site.Get(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn(Duty.Auditor)).Get(address)).StatusCode);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_in_words()
    {
        var answer = await (await site.SignedIn(Duty.Auditor)).Get("/en/work/audit/export.csv?from=23.11.2026");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("“23.11.2026” is not a date", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private Task Write(params string[] texts) => site.Services.GetRequiredService<WorkWriter>().DoAsProgram(unit =>
    {
        foreach (var text in texts)
        {
            unit.Audit("entry.save", "x", "", text);
        }

        return Task.CompletedTask;
    }, Cancellation);
}
