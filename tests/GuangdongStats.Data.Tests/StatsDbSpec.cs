using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests;

public abstract class StatsDbSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task The_migrations_are_those_of_the_model()
    {
        var program = Start(await Empty());
        await using var db = await program.Open(Cancellation);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task An_observation_cannot_be_changed()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        var row = await db.Observations.OrderBy(row => row.Id).FirstAsync(Cancellation);
        db.Entry(row).Property(r => r.Note).CurrentValue = "changed";

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
        Assert.Contains("appended", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task An_observation_cannot_be_deleted()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        db.Remove(await db.Observations.OrderBy(row => row.Id).FirstAsync(Cancellation));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("124700")]
    [InlineData("186943.4")]
    [InlineData("-9.8")]
    [InlineData("0.000001")]
    [InlineData("99999999999999.999999")] // the largest that the column holds
    [InlineData("0.1")] // no binary fraction
    public async Task A_number_comes_back_to_the_last_digit_and_without_trailing_zeros(string digits)
    {
        var number = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        var program = await WithFigures();
        await using (var db = await program.Open(Cancellation))
        {
            db.Observations.Add(Row(vintage: 7, number));
            await db.SaveChangesAsync(Cancellation);
        }

        await using var again = await program.Open(Cancellation);
        var stored = await again.Observations.AsNoTracking().SingleAsync(row => row.Vintage == 7, Cancellation);
        Assert.Equal(number, stored.Number);
        Assert.Equal(digits, stored.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("0.1", stored.Precision!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_moment_comes_back_in_utc()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        var stored = await db.Observations.AsNoTracking().FirstAsync(row => row.SourceId == "newsgd-2025-05", Cancellation);

        Assert.Equal(DateTimeKind.Utc, stored.ReleasedAt.Kind);
        Assert.Equal(new DateTime(2025, 7, 30, 16, 0, 0, DateTimeKind.Utc), stored.ReleasedAt);
    }

    [Fact]
    public async Task One_vintage_of_a_figure_is_stored_once()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        db.Observations.AddRange(Row(vintage: 7, 1), Row(vintage: 7, 2));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
    }

    [Fact]
    public async Task A_figure_needs_a_source_that_is_known()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        db.Observations.Add(Row(vintage: 7, 1, source: "nobody"));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
    }

    [Fact]
    public async Task Every_kind_of_figure_survives_storing()
    {
        Figure[] figures =
        [
            Figure.Exact(12.5m, 0.1m), Figure.Bound(Relation.Over, 40), Figure.Bound(Relation.About, 3_000), Figure.Bound(Relation.AtLeast, 0),
            Figure.Absent(Absence.Confidential), Figure.Absent(Absence.NotAvailable), Figure.Exact(0, 1),
        ];
        var program = await WithFigures();
        var catalogue = await program.Get<Data.Queries.CatalogueReader>().Read(Cancellation);
        var source = catalogue.Source("newsgd-2025-05")!;
        var observations = figures.Select((figure, index) => new Observation(
            "industrial-robots", "440000", Period.YearToDate(2025, 5), Measure.Level, figure, Basis.Estimate, Status.Final, source, 100 + index, new(Days.StartOf(2026, 1, 1), true), "made up for this test")).ToList();
        await using (var db = await program.Open(Cancellation))
        {
            db.Observations.AddRange(observations.Select(ObservationRow.Of));
            await db.SaveChangesAsync(Cancellation);
        }

        await using var again = await program.Open(Cancellation);
        var rows = await again.Observations.AsNoTracking().Where(row => row.Vintage >= 100).OrderBy(row => row.Vintage).ToListAsync(Cancellation);
        Assert.Equal(observations, rows.Select(row => row.ToObservation(source)));
    }

    private static ObservationRow Row(int vintage, decimal number, string source = "newsgd-2025-05") => new()
    {
        Indicator = "industrial-robots",
        Region = "440000",
        Period = Period.YearToDate(2025, 5),
        Measure = Measure.Level,
        SourceId = source,
        Vintage = vintage,
        ReleasedAt = Days.StartOf(2026, 1, 1),
        IsReleaseSubstituted = false,
        Number = number,
        Relation = Relation.Exact,
        Precision = 0.1m,
        Basis = Basis.Reported,
        Status = Status.AsPublished,
        Note = "made up for this test",
    };
}

public sealed class StatsDbOnSqlite(TestEngines engines) : StatsDbSpec(engines.Sqlite);

public sealed class StatsDbOnPostgres(TestEngines engines) : StatsDbSpec(engines.Postgres);
