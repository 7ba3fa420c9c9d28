using System.Globalization;
using CsvHelper;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Seeding;
using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Seeding;

public abstract class ReferenceLoaderSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task Every_row_of_every_file_is_stored()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);

        Assert.Equal(Rows("sources.csv"), await db.Sources.CountAsync(Cancellation));
        Assert.Equal(Rows("indicators.csv"), await db.Indicators.CountAsync(Cancellation));
        Assert.Equal(Rows("regions.csv"), await db.Regions.CountAsync(Cancellation));
        Assert.Equal(Rows("claims.csv"), await db.Claims.CountAsync(Cancellation));
        Assert.Equal(Rows("parks.csv"), await db.Parks.CountAsync(Cancellation));
        Assert.Equal(Rows("programmes.csv"), await db.Programmes.CountAsync(Cancellation));
        Assert.Equal(Rows("programme-items.csv"), await db.ProgrammeItems.CountAsync(Cancellation));
        Assert.Equal(Rows("scenarios.csv"), await db.Scenarios.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData("value", Measure.Level)]
    [InlineData("growth_percent", Measure.Growth)]
    [InlineData("share_percent", Measure.Share)]
    public async Task Every_number_of_the_observations_is_stored_as_it_is_printed(string column, Measure measure)
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        var stored = await db.Observations.AsNoTracking().Where(row => row.Measure == measure).ToListAsync(Cancellation);

        var printed = Cells("observations.csv").Where(row => row[column].Length > 0).Select(row =>
            $"{row["indicator"]} {row["region"]} {row["span"]}-{row["period"]} {row["source_id"]} {decimal.Parse(row[column], CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture)}");
        Assert.Equal(
            printed.Order(StringComparer.Ordinal),
            stored.Select(row => $"{row.Indicator} {row.Region} {row.Period} {row.SourceId} {row.Number!.Value.ToString("0.######", CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Loading_again_adds_nothing()
    {
        var program = await WithFigures();
        var before = await Dump(program);

        Assert.Equal(ReferenceLoad.Nothing, await program.Get<ReferenceLoader>().Load(null, evenIfUnchanged: false, Cancellation));
        Assert.Equal(ReferenceLoad.Nothing, await program.Get<ReferenceLoader>().Load(null, evenIfUnchanged: true, Cancellation));
        Assert.Equal(before, await Dump(program));
    }

    [Fact]
    public async Task A_changed_row_neither_updates_nor_deletes_what_is_stored()
    {
        var program = await WithFigures();
        var before = await Dump(program);
        using var folder = new ReferenceFolder();
        folder.Replace("observations.csv", "124700,sets,exact,100,33,exact,1", "999900,sets,exact,100,99,exact,1");
        folder.Replace("regions.csv", "440100,广州市,Guangzhou", "440100,广州,Canton");

        Assert.Equal(ReferenceLoad.Nothing, await program.Get<ReferenceLoader>().Load(folder.Place, evenIfUnchanged: false, Cancellation));
        Assert.Equal(before, await Dump(program));
    }

    [Fact]
    public async Task A_row_that_is_gone_from_the_files_stays_stored()
    {
        var program = await WithFigures();
        var before = await Dump(program);
        using var folder = new ReferenceFolder();
        folder.Write("scenarios.csv", folder.Text("scenarios.csv").Split('\n')[0] + "\n");

        Assert.Equal(ReferenceLoad.Nothing, await program.Get<ReferenceLoader>().Load(folder.Place, evenIfUnchanged: false, Cancellation));
        Assert.Equal(before, await Dump(program));
    }

    [Fact]
    public async Task A_new_row_is_added_to_those_that_are_stored()
    {
        var program = await WithFigures();
        using var folder = new ReferenceFolder();
        folder.Append("observations.csv", "industrial-robots,440000,ytd,2025-11,290000,sets,exact,100,31.0,exact,0.1,,,,reported,newsgd-2025-05,2025-12-20,made up for this test");

        Assert.Equal(new(2, 0), await program.Get<ReferenceLoader>().Load(folder.Place, evenIfUnchanged: false, Cancellation));

        await using var db = await program.Open(Cancellation);
        var added = await db.Observations.AsNoTracking().Where(row => row.Region == "440000" && row.Period == Period.YearToDate(2025, 11)).OrderBy(row => row.Measure).ToListAsync(Cancellation);
        Assert.Equal([290_000, 31], added.Select(row => row.Number!.Value));
        Assert.All(added, row => Assert.Equal(Days.StartOf(2025, 12, 20), row.ReleasedAt));
    }

    [Fact]
    public async Task One_bad_row_and_nothing_is_loaded()
    {
        using var folder = new ReferenceFolder();
        var line = folder.Append("observations.csv", "industrial-robots,440000,ytd,2025-11,12.47万,sets,exact,100,,,,,,,reported,newsgd-2025-05,,made up for this test");
        var program = Start((await Empty()) with { ReferencePath = folder.Place });

        var refusal = await Assert.ThrowsAsync<StatsDbStartException>(() => program.Startup.Start(Cancellation));

        Assert.Contains($"observations.csv:{line}, value: '12.47万' is not a number", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Place, refusal.Message, StringComparison.Ordinal);
        await using var db = await program.Open(Cancellation);
        Assert.Equal(0, await db.Sources.CountAsync(Cancellation) + await db.Indicators.CountAsync(Cancellation) + await db.Observations.CountAsync(Cancellation) + await db.ReferenceLoads.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_leaves_nothing_of_the_others()
    {
        // Another claim of the same kind, source and period passes for another indicator only; here the table itself is in the way.
        var program = await WithFigures();
        await using (var db = await program.Open(Cancellation))
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE \"Scenarios\"", Cancellation);
        }

        using var folder = new ReferenceFolder();
        folder.Append("regions.csv", "440199,名,Name,city,440000");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => program.Get<ReferenceLoader>().Load(folder.Place, evenIfUnchanged: false, Cancellation));

        await using var after = await program.Open(Cancellation);
        Assert.False(await after.Regions.AnyAsync(row => row.Code == "440199", Cancellation));
    }

    private static int Rows(string file) => Cells(file).Count;

    private static List<IDictionary<string, string>> Cells(string file)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(ReferenceFiles.From(null).Bytes[file])), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column) ?? ""));
        }

        return rows;
    }

    /// <summary>Everything that is stored of the catalogue and the figures, in words.</summary>
    private static async Task<string> Dump(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        var regions = await db.Regions.AsNoTracking().ToListAsync(Cancellation);
        var observations = await db.Observations.AsNoTracking().ToListAsync(Cancellation);
        var scenarios = await db.Scenarios.AsNoTracking().ToListAsync(Cancellation);
        var claims = await db.Claims.AsNoTracking().ToListAsync(Cancellation);
        return string.Join('\n',
            regions.Select(row => $"{row.Code} {row.NameZh} {row.NameEn} {row.ParentCode}")
                .Concat(observations.Select(row => $"{row.Id} {row.Indicator} {row.Region} {row.Period} {row.Measure} {row.SourceId} {row.Number} {row.Precision} {row.ReleasedAt:O}"))
                .Concat(scenarios.Select(row => $"{row.Code} {row.NameZh}"))
                .Concat(claims.Select(row => $"{row.Id} {row.Indicator} {row.Kind} {row.Number}"))
                .Order(StringComparer.Ordinal));
    }
}

public sealed class ReferenceLoaderOnSqlite(TestEngines engines) : ReferenceLoaderSpec(engines.Sqlite);

public sealed class ReferenceLoaderOnPostgres(TestEngines engines) : ReferenceLoaderSpec(engines.Postgres);
