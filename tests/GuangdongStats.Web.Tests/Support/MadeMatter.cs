using System.Globalization;
using System.Text;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Matters;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Made-up register entries that went through the office of a running site, and a made-up map.</summary>
internal static class MadeMatter
{
    public static readonly MatterKey Park = new(MatterKind.Park, "park-made-up");

    public static RegisterEntry MadeUpPark(string name = "虚构园") => RegisterEntry.Of(Park,
    [
        new(RegisterLayout.NameZh, name), new(RegisterLayout.NameEn, "Made-up Park"), new(RegisterLayout.Level, "provincial"), new(RegisterLayout.City, "440600"), new(RegisterLayout.Focus, "虚构方向"),
        new(RegisterLayout.DocumentTitle, "虚构的公告"), new(RegisterLayout.DocumentDate, "2026-11-20"),
    ], []);

    public static async Task<long> Submit(ReadingSite site, RegisterEntry entry, LocalizedName? notice = null)
    {
        var clerk = new Actor(await site.AddPerson(People.NewName(), [Duty.Clerk]), "");
        var desk = site.Services.GetRequiredService<MatterDesk>();
        var saved = await desk.Save(clerk, entry.Key, entry.ToJson(), notice ?? new("", ""), null, TestContext.Current.CancellationToken);
        Assert.Null(saved.Refusal);
        Assert.Null((await desk.Submit(clerk, entry.Key, saved.Now!.Version, "请看城市", TestContext.Current.CancellationToken)).Refusal);
        return (await site.Services.GetRequiredService<SubmittedMatters>().Waiting(clerk.AccountId, TestContext.Current.CancellationToken)).Single(row => row.Key == entry.Key).Id;
    }

    public static async Task<Guid> Approve(ReadingSite site, RegisterEntry entry, LocalizedName? notice = null)
    {
        var reviewer = new Actor(await site.AddPerson(People.NewName(), [Duty.Reviewer]), "");
        var outcome = await site.Services.GetRequiredService<MatterDesk>().Approve(reviewer, new(await Submit(site, entry, notice), 0), TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refusal);
        return outcome.Now!.Id;
    }

    /// <returns>Number of the release.</returns>
    public static async Task<int> Schedule(ReadingSite site, DateTime at, RegisterEntry entry, LocalizedName? notice = null)
    {
        var (desk, plans) = (site.Services.GetRequiredService<ReleaseDesk>(), site.Services.GetRequiredService<ReleasePlans>());
        var releaser = new Actor(await site.AddPerson(People.NewName(), [Duty.Releaser]), "");
        var matter = await Approve(site, entry, notice);
        var id = (await desk.Plan(releaser, new(at, new("名录更新", "Registers"), new("", "")), TestContext.Current.CancellationToken)).ReleaseId!.Value;
        Assert.Null((await desk.Choose(releaser, id, await Version(), [matter], TestContext.Current.CancellationToken)).Refusal);
        Assert.Null((await desk.Schedule(releaser, id, await Version(), TestContext.Current.CancellationToken)).Refusal);
        return id;

        async Task<long> Version() => (await plans.Read(id, TestContext.Current.CancellationToken))!.Version;
    }

    /// <summary>Squares about where the tiles lie.</summary>
    public static byte[] Map(Catalogue catalogue, Func<string, bool>? isThere = null) => Encoding.UTF8.GetBytes(
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', CityTiles.Build(catalogue, new Dictionary<string, int>(), Language.Chinese).Tiles.Where(tile => isThere?.Invoke(tile.Code) != false).Select(Feature))}}]}""");

    private static string Feature(CityTile tile)
    {
        var (x, y) = (110 + (tile.Column * 0.9), 25 - (tile.Row * 1.1));
        string[] corners = [At(x, y), At(x + 0.8, y), At(x + 0.8, y - 1), At(x, y - 1), At(x, y)];
        return $$$"""{"type":"Feature","properties":{"adcode":{{{tile.Code}}},"name":"<script>alert(1)</script>"},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', corners)}}}]]}}""";

        static string At(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"[{x:0.##},{y:0.##}]");
    }
}
