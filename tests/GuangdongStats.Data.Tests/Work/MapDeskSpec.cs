using System.Globalization;
using System.Text;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Maps;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

/// <summary>An approved map in the place of the tiles.</summary>
public abstract class MapDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Now = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task It_is_shown_from_its_upload_on_until_the_next_and_never_again_once_taken_away()
    {
        var (program, administrator) = await Office();
        var (desk, maps) = (program.Get<MapDesk>(), program.Get<MapsAsOf>());
        Assert.True((await desk.Upload(administrator, "a.geojson", " 粤S（2023）001号 ", await File(program), Cancellation)).IsDone);
        program.Clock.Now = Now.AddDays(2);
        Assert.True((await desk.Upload(administrator, "b.geojson", "粤S（2024）002号", await File(program), Cancellation)).IsDone);

        Assert.Null(await maps.Read(Now.AddTicks(-10), Cancellation));
        Assert.Equal("粤S（2023）001号", (await maps.Read(Now.AddDays(1), Cancellation))!.ApprovalNumber);
        var second = (await maps.Read(Now.AddDays(2), Cancellation))!;
        Assert.Equal(("粤S（2024）002号", "b.geojson", 21), (second.ApprovalNumber, second.FileName, second.Map.Cities.Count));

        program.Clock.Now = Now.AddDays(5);
        Assert.Equal(Refusal.ChangedMeanwhile, (await desk.Remove(administrator, second.Id, second.Version + 1, Cancellation)).Refusal);
        Assert.True((await desk.Remove(administrator, second.Id, second.Version, Cancellation)).IsDone);
        Assert.Null(await maps.Read(Now.AddDays(5), Cancellation));
        Assert.Null(await maps.Read(Now.AddDays(3), Cancellation)); // not on the days on which it was public either
        Assert.NotNull(await maps.Read(Now.AddDays(1), Cancellation));
        Assert.Equal(Refusal.NotFound, (await desk.Remove(administrator, second.Id, second.Version, Cancellation)).Refusal);

        await using var db = await program.Open(Cancellation);
        Assert.Equal(["map.upload", "map.upload", "map.remove"], await db.Audit.OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_that_is_no_map_is_refused_with_what_is_wrong_and_nothing_is_kept()
    {
        var (program, administrator) = await Office();
        var clerk = await program.Person("chen", Duty.Clerk);
        Assert.Equal(Refusal.NotAllowed, (await program.Get<MapDesk>().Upload(clerk, "a.geojson", "粤S（2023）001号", await File(program), Cancellation)).Refusal);
        await Refused("粤S（2023）001号", new byte[GeoJsonMap.MostBytes + 1], "8 MB");
        await Refused("粤S（2023）001号", "{"u8.ToArray(), "JSON");
        await Refused("粤S（2023）001号", """{"type":"Feature"}"""u8.ToArray(), "FeatureCollection");
        await Refused("粤S（2023）001号", await File(program, code => code is not ("440600" or "441900")), "佛山市、东莞市");
        await Refused("nothing", await File(program), "审图号");

        Assert.Null(await program.Get<MapsAsOf>().Read(Now, Cancellation));
        await using var db = await program.Open(Cancellation);
        Assert.False(await db.Maps.AnyAsync(Cancellation));

        async Task Refused(string approval, byte[] file, string expected)
        {
            var outcome = await program.Get<MapDesk>().Upload(administrator, "a.geojson", approval, file, Cancellation);
            Assert.False(outcome.IsDone);
            Assert.Contains(expected, string.Concat(outcome.Problems.Select(problem => problem.Chinese)), StringComparison.Ordinal);
        }
    }

    private async Task<(TestProgram Program, Actor Administrator)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        return (program, await program.Person("li", Duty.Administrator));
    }

    /// <summary>Squares about where the tiles lie.</summary>
    private static async Task<byte[]> File(TestProgram program, Func<string, bool>? isThere = null)
    {
        var tiles = CityTiles.Build(await program.Get<CatalogueReader>().Read(Cancellation), new Dictionary<string, int>(), Language.Chinese).Tiles.Where(tile => isThere?.Invoke(tile.Code) != false);
        return Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(',', tiles.Select(Feature))}}]}""");
    }

    private static string Feature(CityTile tile)
    {
        var (x, y) = (110 + (tile.Column * 0.9), 25 - (tile.Row * 1.1));
        string[] corners = [At(x, y), At(x + 0.8, y), At(x + 0.8, y - 1), At(x, y - 1), At(x, y)];
        return $$$"""{"type":"Feature","properties":{"adcode":{{{tile.Code}}}},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', corners)}}}]]}}""";

        static string At(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"[{x:0.##},{y:0.##}]");
    }
}

public sealed class MapDeskOnSqlite(TestEngines engines) : MapDeskSpec(engines.Sqlite);

public sealed class MapDeskOnPostgres(TestEngines engines) : MapDeskSpec(engines.Postgres);
