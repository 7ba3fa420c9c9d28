using System.Globalization;
using System.Net;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Features.Explore;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>Files are written a few at a time; the others wait their turn and are told so.</summary>
public sealed class FilesInTurnTests(ReadingSite shared)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses { get; } = [.. EveryWorkbook.AddressesOfPublished.Where(file => file.File.EndsWith("-en", StringComparison.Ordinal)).Select(file => file.Address)];

    [Fact]
    public async Task Whoever_asks_while_all_places_are_taken_is_told_their_place_and_then_gets_the_file()
    {
        await using var site = await Small();
        var taken = site.Services.GetRequiredService<WritingPlaces>().TryEnter()!;
        var pages = new List<string>();
        foreach (var (_, address) in EveryWorkbook.AddressesOfPublished.Where(file => file.File.EndsWith("-en", StringComparison.Ordinal)))
        {
            using var answer = await Browse(site, address);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}");
            pages.Add(answer.Headers.Location!.OriginalString);
        }

        for (var place = 0; place < pages.Count; place++)
        {
            var page = await site.Page(pages[place]);
            Assert.Equal($"In the queue: {place} before yours.", Words.Of(page.QuerySelector("[role=status] p")));
        }

        taken.Dispose();
        foreach (var page in pages)
        {
            await site.Services.GetRequiredService<PreparedFiles>().Find(Guid.Parse(page.Split('/')[^1]))!.Ended.WaitAsync(Cancellation);
            using var answer = await site.Get(page);
            var file = Assert.Single(answer.Headers.GetValues("Refresh"))["0; url=".Length..];
            Downloads.AssertValid(await site.File(file));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task While_a_place_is_free_the_file_itself_is_the_answer(string address)
    {
        using var answer = await Browse(shared, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("/en/work/import/template.xlsx?period=2025-05")]
    [InlineData("/en/work/registers/template.xlsx?register=park")]
    [InlineData("/en/work/audit/export.csv")]
    [InlineData("/en/work/audit/export.jsonl")]
    public async Task A_file_of_work_waits_its_turn_too_and_is_nobody_elses(string address)
    {
        await using var site = await Small();
        var (worker, other) = (await site.SignedIn(Duty.Clerk, Duty.Auditor), await site.SignedIn(Duty.Clerk, Duty.Auditor));
        var taken = site.Services.GetRequiredService<WritingPlaces>().TryEnter()!;
        using var asked = await worker.Browse(address);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var progress = asked.Headers.Location!.OriginalString;
        Assert.Equal("In the queue: 0 before yours.", Words.Of((await worker.Page(progress)).QuerySelector("[role=status] p")));
        using (var curious = await other.Get(progress))
        {
            Assert.Equal(HttpStatusCode.NotFound, curious.StatusCode);
        }

        using (var again = await worker.Browse(address))
        {
            Assert.Equal(asked.Headers.Location, again.Headers.Location);
        }

        taken.Dispose();
        await site.Services.GetRequiredService<PreparedFiles>().Find(Guid.Parse(progress.Split('/')[^1]), await site.AccountOf(worker))!.Ended.WaitAsync(Cancellation);
        using var ready = await worker.Get(progress);
        var file = Assert.Single(ready.Headers.GetValues("Refresh"))["0; url=".Length..];
        using (var curious = await other.Get(file))
        {
            Assert.Equal(HttpStatusCode.NotFound, curious.StatusCode);
        }

        using var sent = await worker.Get(file);
        Assert.Equal((HttpStatusCode.OK, "attachment"), (sent.StatusCode, sent.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Fact]
    public async Task The_text_of_a_bulletin_as_a_document_waits_its_turn()
    {
        await using var site = await Small();
        using var taken = site.Services.GetRequiredService<WritingPlaces>().TryEnter()!;
        using var asked = await Browse(site, "/downloads/bulletins/2025-05.docx?lang=en");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        taken.Dispose();
        Assert.StartsWith("PK", System.Text.Encoding.Latin1.GetString(await site.File("/downloads/bulletins/2025-05.docx?lang=en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_waits_for_its_turn_and_gets_its_file()
    {
        await using var site = await Small();
        var taken = site.Services.GetRequiredService<WritingPlaces>().TryEnter()!;
        var asked = site.File("/downloads/claims.xlsx");
        Assert.False(asked.IsCompleted);
        taken.Dispose();
        Downloads.AssertValid(await asked);
    }

    [Fact]
    public async Task Who_comes_when_too_many_wait_is_asked_to_come_back()
    {
        await using var site = await Small(waiting: 1);
        using var taken = site.Services.GetRequiredService<WritingPlaces>().TryEnter()!;
        using var first = await Browse(site, "/downloads/claims.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var again = await Browse(site, "/downloads/claims.xlsx");
        Assert.Equal(first.Headers.Location, again.Headers.Location); // the same question waits once
        using var second = await Browse(site, "/downloads/parks.xlsx?lang=en");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal("60", second.Headers.RetryAfter!.ToString());
        Assert.Equal("Too many downloads are waiting. Try again in a minute or two.\n", await second.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task A_large_file_is_prepared_while_a_page_tells_how_far_it_is(string ending)
    {
        var address = $"/downloads/explore/figures.{ending}?indicators={await EveryIndicator()}&last=200&lang=en";
        using var asked = await Browse(shared, address);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var progress = asked.Headers.Location!.OriginalString;
        Assert.StartsWith("/en/explore/prepared/", progress, StringComparison.Ordinal);
        var prepared = shared.Services.GetRequiredService<PreparedFiles>().Find(Guid.Parse(progress.Split('/')[^1]))!;
        Assert.True(prepared.Rows > ExploreDownloads.MostAtOnce);
        await prepared.Ended.WaitAsync(Cancellation);
        Assert.True(prepared.Written > ExploreDownloads.MostAtOnce, $"only {prepared.Written} rows were told of");

        using var ready = await shared.Get(progress);
        using var file = await shared.Get(Assert.Single(ready.Headers.GetValues("Refresh"))["0; url=".Length..]);
        Assert.EndsWith(ending, file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        var bytes = await file.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.InRange((await shared.File(address)).Length, bytes.Length * 0.99, bytes.Length * 1.01); // what a program gets under the same address
        if (ending == "csv")
        {
            Assert.Equal(prepared.Rows + 1, System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
            return;
        }

        using var workbook = ((UploadOutcome.Read)SafeXlsx.Read(new MemoryStream(bytes), new() { Cells = 5_000_000 }, Cancellation)).Workbook;
        Assert.Equal(prepared.Rows + 1, workbook.Rows(workbook.Sheets.Single(sheet => sheet.Name == "Figures")).Count());
    }

    [Fact]
    public async Task As_many_are_written_at_once_as_the_settings_say()
    {
        var options = new WritingOptions { AtOnce = 2, Waiting = 20 };
        using var places = new WritingPlaces(Options.Create(options));
        using var files = new PreparedFiles(places, TimeProvider.System, NullLogger<PreparedFiles>.Instance);
        var gate = new TaskCompletionSource();
        using var begun = new SemaphoreSlim(0);
        var all = Enumerable.Range(0, options.Waiting).Select(n => files.Get(Name(n), Waiting(gate.Task, begun))!).ToList();
        for (var place = 0; place < options.AtOnce; place++)
        {
            await begun.WaitAsync(Cancellation);
        }

        Assert.Equal(options.AtOnce, all.Count(file => file.State == PreparedState.Running));
        Assert.Equal(Enumerable.Range(0, options.Waiting - options.AtOnce), all.Where(file => file.State == PreparedState.Waiting).Select(files.Before));
        Assert.Null(files.Get("one more", Waiting(gate.Task, begun)));
        Assert.Same(all[5], files.Get(Name(5), Waiting(gate.Task, begun)));
        gate.SetResult();
        await Task.WhenAll(all.Select(file => file.Ended)).WaitAsync(Cancellation);
        Assert.All(all, file => Assert.Equal(PreparedState.Ready, file.State));

        static string Name(int n) => n.ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_has_failed_and_is_asked_for_anew()
    {
        using var places = new WritingPlaces(Options.Create(new WritingOptions()));
        using var files = new PreparedFiles(places, TimeProvider.System, NullLogger<PreparedFiles>.Instance);
        var failed = files.Get("one", new("a.xlsx", "text/plain", 1, (_, _, _) => throw new InvalidOperationException("A bug.")))!;
        await failed.Ended.WaitAsync(Cancellation);
        Assert.Equal(PreparedState.Failed, failed.State);
        Assert.NotSame(failed, files.Get("one", Waiting(Task.CompletedTask, null)));
    }

    [Fact]
    public async Task A_prepared_file_is_forgotten_after_a_while_and_an_unknown_one_is_not_found()
    {
        var clock = new StoppedClock();
        using var places = new WritingPlaces(Options.Create(new WritingOptions()));
        using var files = new PreparedFiles(places, clock, NullLogger<PreparedFiles>.Instance);
        var file = files.Get("one", Waiting(Task.CompletedTask, null))!;
        await file.Ended.WaitAsync(Cancellation);
        Assert.Same(file, files.Find(file.Id));
        clock.Now += PreparedFiles.Kept + TimeSpan.FromSeconds(1);
        Assert.Null(files.Find(file.Id));
        Assert.Throws<FileNotFoundException>(file.Read);
        Assert.Equal(404, (int)(await shared.Get($"/explore/prepared/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(404, (int)(await shared.Get($"/downloads/prepared/{Guid.NewGuid()}")).StatusCode);
    }

    /// <summary>A file that is written when the gate opens.</summary>
    private static FileToWrite Waiting(Task gate, SemaphoreSlim? begun) => new("a.xlsx", "text/plain", 1, (_, _, cancellation) =>
    {
        begun?.Release();
        return gate.WaitAsync(cancellation);
    });

    /// <summary>A site with one place.</summary>
    private static async Task<ReadingSite> Small(int waiting = 100)
    {
        var site = new ReadingSite { Settings = [("Downloads:AtOnce", "1"), ("Downloads:Waiting", waiting.ToString(CultureInfo.InvariantCulture))] };
        await site.InitializeAsync();
        return site;
    }

    private async Task<string> EveryIndicator() =>
        string.Join(',', (await shared.Page("/explore")).QuerySelectorAll("input[name=indicators]").Select(box => box.GetAttribute("value")));

    private static Task<HttpResponseMessage> Browse(ReadingSite site, string address) => new Visitor(site).Browse(address);
}
