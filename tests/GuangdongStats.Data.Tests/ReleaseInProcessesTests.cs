using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Xunit;

namespace GuangdongStats.Data.Tests;

/// <summary>A release by the clock of this machine, in processes of the real site over one PostgreSQL.</summary>
public sealed class ReleaseInProcessesTests(TestEngines engines)
{
    /// <summary>Every kind of answer that shows the figure once it is out.</summary>
    private static readonly string[] Answers =
    [
        "/", "/screen", "/indicators", "/en/indicators/industrial-robots?region=440000", "/figures/industrial-robots/440000/ytd-2026-09", "/figures/industrial-robots/440000/ytd-2026-09?asof=2030-01-01",
        "/compare?indicator=industrial-robots&regions=440000,310000&period=ytd-2026-09", "/explore?indicators=industrial-robots&last=24", "/bulletins", "/en/bulletins/2026-09", "/releases.atom", "/releases/1",
        "/downloads/industrial-robots.csv?region=440000", "/downloads/industrial-robots.xlsx?region=440000", "/downloads/explore/figures.csv?indicators=industrial-robots&last=24", "/downloads/bulletins/2026-09.docx",
    ];

    /// <summary>Ahead: time to ask under embargo first. Tolerance: a guard on a busy machine; processes look once a second.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(25), Tolerance = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Two_processes_flip_at_the_same_moment_a_late_one_has_it_at_once_and_a_withdrawal_is_seen_by_all()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        var options = await engines.Postgres.WithFigures();
        try
        {
            await using var program = new TestProgram(options);
            var releaser = await program.Person("he", Duty.Releaser);
            await using var first = SiteProcess.Start(options);
            await using var second = SiteProcess.Start(options);
            using var here = new HttpClient { BaseAddress = await first.Address(limit.Token) };
            using var there = new HttpClient { BaseAddress = await second.Address(limit.Token) };
            foreach (var site in new[] { here, there })
            {
                foreach (var address in Answers.Where(address => address != "/releases/1")) // nobody has planned it yet
                {
                    Assert.False(await Shows(site, address)); // and now it is in the cache
                }
            }

            var at = DateTime.UtcNow.Add(Ahead);
            at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
            await Schedule(program, at);
            var before = new List<DateTime>();
            var after = new Dictionary<HttpClient, DateTime>();
            while (after.Count < 2)
            {
                foreach (var site in new[] { here, there })
                {
                    var asked = DateTime.UtcNow;
                    foreach (var address in Answers)
                    {
                        if (await Shows(site, address))
                        {
                            Assert.True(DateTime.UtcNow >= at, $"{address} of {site.BaseAddress} shows the figure {at - DateTime.UtcNow} early.");
                            after.TryAdd(site, DateTime.UtcNow);
                        }
                        else if (asked < at)
                        {
                            before.Add(asked);
                        }
                        else
                        {
                            Assert.True(asked < at + Tolerance, $"{address} of {site.BaseAddress} does not show the figure {asked - at} after its moment.");
                        }
                    }
                }
            }

            Assert.NotEmpty(before); // it was really asked under embargo
            await using var late = SiteProcess.Start(options);
            using var newcomer = new HttpClient { BaseAddress = await late.Address(limit.Token) };
            foreach (var address in Answers)
            {
                Assert.True(await Shows(newcomer, address), address);
            }

            var plan = (await program.Get<ReleasePlans>().Read(1, limit.Token))!;
            Assert.Null((await program.Get<ReleaseDesk>().Withdraw(releaser, 1, plan.Version, new("撤回", "Withdrawn"), limit.Token)).Refusal);
            var since = Stopwatch.StartNew();
            foreach (var site in new[] { here, there, newcomer })
            {
                foreach (var address in Answers)
                {
                    while (await Shows(site, address))
                    {
                        Assert.True(since.Elapsed < Tolerance, $"{address} of {site.BaseAddress} shows a withdrawn figure after {since.Elapsed}.");
                    }
                }
            }
        }
        finally
        {
            await engines.Postgres.Drop(options);
        }

        async Task<bool> Shows(HttpClient site, string address)
        {
            using var answer = await site.GetAsync(address, limit.Token);
            Assert.True(answer.IsSuccessStatusCode || ((address == "/releases/1" || address.Contains("/bulletins/", StringComparison.Ordinal)) && (int)answer.StatusCode == 404), $"{address}: {(int)answer.StatusCode}");
            var body = await Text(await answer.Content.ReadAsByteArrayAsync(limit.Token));
            return body.Contains("77.77万", StringComparison.Ordinal) || body.Contains("777,700", StringComparison.Ordinal) || body.Contains("777700", StringComparison.Ordinal);
        }
    }

    /// <summary>Of a workbook or a document: all its parts.</summary>
    private static async Task<string> Text(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8))
        {
            return Encoding.UTF8.GetString(body);
        }

        var all = new StringBuilder();
        await using var parts = new ZipArchive(new MemoryStream(body));
        foreach (var part in parts.Entries)
        {
            using var text = new StreamReader(await part.OpenAsync());
            all.Append(await text.ReadToEndAsync());
        }

        return all.ToString();
    }

    /// <summary>As scheduling leaves it, but to the second: a test does not wait for the next full minute.</summary>
    private static async Task Schedule(TestProgram program, DateTime at)
    {
        await using var db = await program.Open(TestContext.Current.CancellationToken);
        var release = new ReleaseRow { At = at, TitleZh = "九月数据", TitleEn = "Figures of September", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
        release.Events.Add(new() { Step = ReleaseStep.Planned, At = at.AddMinutes(-5), By = "he", ByName = "he", NoticeZh = "", NoticeEn = "" });
        db.Releases.Add(release);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, release.Id);
        db.Sources.Add(SourceRow.Of(Department.Source));
        var key = ApprovedFigures.Level;
        db.Observations.Add(ObservationRow.Of(new(
            key.Indicator, key.Region, key.Period, key.Measure, Figure.Exact(777_700, 100), Basis.Reported, Status.Preliminary, Department.Source, 1, new(at, false), "")
        {
            ReleaseId = release.Id,
            Document = Document.OwnStatistics,
        }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }
}
