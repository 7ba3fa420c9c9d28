using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Releases;

/// <summary>All that a release brings stands on its page and in its workbook: figures, entries of the registers, texts, and claims that it decided.</summary>
public sealed class ReleaseContentsTests : IAsyncLifetime
{
    private readonly ReadingSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Claims_whose_verdict_it_changed_are_listed_and_not_before_its_minute()
    {
        var at = Minute(30);
        var release = await MadeRelease.Add(site, at, 100_000, figure: new("industrial-robots", "440000", Period.YearToDate(2025, 5), Measure.Level)); // 34.8%: no longer over 40%
        Assert.Null((await site.Page($"/releases/{release}")).QuerySelector("#verdicts"));
        site.Clock.Now = at;

        var row = (await site.Page($"/en/releases/{release}")).QuerySelectorAll("section[aria-labelledby=verdicts] tbody tr").Single(found => Words.Of(found.Children[0]).Contains("over 40%", StringComparison.Ordinal));
        Assert.Equal(["confirmed", "refuted"], row.Children.Skip(1).Take(2).Select(Words.Of));
        var claim = row.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("refuted", Words.Of((await site.Page(claim)).QuerySelector("main")), StringComparison.Ordinal);

        using var workbook = await site.Workbook($"/downloads/releases/{release}.xlsx?lang=en");
        var line = workbook.RowsOf("Claims with another verdict").Single(found => ((string)found["Claim"]!).Contains("over 40%", StringComparison.Ordinal));
        Assert.Equal(("confirmed", "refuted"), ((string)line["Verdict before"]!, (string)line["Verdict from then on"]!));
        Assert.Single(workbook.RowsOf("Added figures"));
        Assert.Empty(workbook.RowsOf("Registers and texts"));
    }

    [Fact]
    public async Task Entries_of_the_registers_are_in_its_workbook()
    {
        var at = Minute(30);
        var release = await MadeMatter.Schedule(site, at, MadeMatter.MadeUpPark());
        site.Clock.Now = at;

        Assert.NotNull((await site.Page($"/en/releases/{release}")).QuerySelector("main a.button[href*='.xlsx']"));
        using var workbook = await site.Workbook($"/downloads/releases/{release}.xlsx?lang=en");
        var row = Assert.Single(workbook.RowsOf("Registers and texts"));
        Assert.Equal("Made-up Park", row["What"]);
        using var calendar = await site.Workbook("/downloads/releases.xlsx?lang=en");
        Assert.Equal(1.0, Assert.Single(calendar.RowsOf("Data releases"))["Registers and texts"]);
    }

    private DateTime Minute(int hours)
    {
        var at = site.Clock.Now.UtcDateTime.AddHours(hours);
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
    }
}
