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
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests;

/// <summary>A release by the clock of this machine, in processes of the real site over one PostgreSQL.</summary>
public sealed class ReleaseInProcessesTests(TestEngines engines)
{
    /// <summary>A guard on a busy machine; processes look once a second.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Two_processes_flip_at_the_same_moment_a_late_one_has_it_at_once_and_a_withdrawal_is_seen_by_all()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(10));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var answers = PublicAnswers.All(today.AddDays(-1), today.AddYears(1)).ToList();
        var options = await engines.Postgres.WithFigures();
        try
        {
            await using var program = new TestProgram(options);
            var releaser = await program.Person("he", Duty.Releaser);
            await SaveReport(program, releaser.AccountId);
            await using var first = SiteProcess.Start(options);
            await using var second = SiteProcess.Start(options);
            using var here = new HttpClient { BaseAddress = await first.Address(limit.Token) };
            using var there = new HttpClient { BaseAddress = await second.Address(limit.Token) };
            var round = Stopwatch.StartNew();
            Assert.All(await All(here, there), answer => Assert.False(answer.Shows, answer.What)); // and now it is in the caches

            // Long enough to ask for everything again under embargo, now that it is announced.
            var at = DateTime.UtcNow.Add(round.Elapsed + TimeSpan.FromSeconds(5));
            at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
            await Schedule(program, at);
            var embargoed = new HashSet<string>();
            for (var isOut = false; !isOut;)
            {
                isOut = DateTime.UtcNow >= at;
                foreach (var (what, shouldShow, shows, asked, answered) in await All(here, there))
                {
                    if (shows)
                    {
                        Assert.True(answered >= at, $"{what} shows the figure {at - answered} early.");
                        Assert.True(shouldShow, $"{what} shows the figure.");
                    }
                    else if (asked < at)
                    {
                        embargoed.Add(what);
                    }

                    Assert.True(shows || !shouldShow || asked < at + Tolerance, $"{what} does not show the figure {asked - at} after its moment.");
                    isOut &= shows == shouldShow;
                }
            }

            Assert.Equal(2 * answers.Count, embargoed.Count); // each was really asked under embargo, of both
            await using var late = SiteProcess.Start(options);
            using var newcomer = new HttpClient { BaseAddress = await late.Address(limit.Token) };
            Assert.All(await All(newcomer), answer => Assert.True(answer.Shows == answer.ShouldShow, answer.What));

            var plan = (await program.Get<ReleasePlans>().Read(1, limit.Token))!;
            Assert.Null((await program.Get<ReleaseDesk>().Withdraw(releaser, 1, plan.Version, new("撤回", "Withdrawn"), limit.Token)).Refusal);
            var withdrawn = DateTime.UtcNow;
            for (var isGone = false; !isGone;)
            {
                isGone = true;
                foreach (var (what, _, shows, asked, _) in await All(here, there, newcomer))
                {
                    Assert.True(!shows || asked < withdrawn + Tolerance, $"{what} shows a withdrawn figure after {asked - withdrawn}.");
                    isGone &= !shows;
                }
            }
        }
        finally
        {
            await engines.Postgres.Drop(options);
        }

        // Each process answers one after another, all of them side by side.
        async Task<IReadOnlyList<(string What, bool ShouldShow, bool Shows, DateTime Asked, DateTime Answered)>> All(params HttpClient[] sites) =>
            [.. (await Task.WhenAll(sites.Select(Each))).SelectMany(all => all)];

        async Task<List<(string What, bool ShouldShow, bool Shows, DateTime Asked, DateTime Answered)>> Each(HttpClient site)
        {
            var all = new List<(string, bool, bool, DateTime, DateTime)>();
            foreach (var (address, shouldShow) in answers)
            {
                var asked = DateTime.UtcNow;
                using var answer = await site.GetAsync(address, limit.Token);
                Assert.True(answer.IsSuccessStatusCode || (PublicAnswers.IsMissing(address) && (int)answer.StatusCode == 404), $"{address}: {(int)answer.StatusCode}");
                var body = await Text(await answer.Content.ReadAsByteArrayAsync(limit.Token));
                all.Add(($"{address} of {site.BaseAddress}", shouldShow, PublicAnswers.Leaks(body).Count > 0, asked, DateTime.UtcNow));
            }

            return all;
        }
    }

    private static async Task SaveReport(TestProgram program, string owner)
    {
        await using var db = await program.Open(TestContext.Current.CancellationToken);
        db.SavedReports.Add(new() { Id = PublicAnswers.SavedReport, Name = "机器人", Query = PublicAnswers.SavedQuery, Owner = owner, IsShared = true, SavedAt = DateTime.UtcNow });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
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
