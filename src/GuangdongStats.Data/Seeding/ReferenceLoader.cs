using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Seeding;

/// <summary>
/// Loads the reference figures: adds rows whose key is not stored yet, and never updates or deletes. All or nothing, in one transaction.
/// Two loads must not run at once; <see cref="StatsDbStartup"/> holds the lock.
/// </summary>
public sealed class ReferenceLoader(IDbContextFactory<StatsDb> databases, TimeProvider time)
{
    private const int MostProblemsShown = 50;

    /// <param name="folder">A folder of CSV files in place of those that come with the program; null for those.</param>
    /// <param name="evenIfUnchanged">Read the files again although this very set has been loaded before.</param>
    /// <exception cref="StatsDbStartException">Something is wrong with the files; the message lists it, and nothing was loaded.</exception>
    public async Task<ReferenceLoad> Load(string? folder, bool evenIfUnchanged, CancellationToken cancellation)
    {
        var files = ReferenceFiles.From(folder);
        var fingerprint = files.Fingerprint();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var isLoaded = await db.ReferenceLoads.AnyAsync(load => load.Fingerprint == fingerprint, cancellation);
        if (isLoaded && !evenIfUnchanged)
        {
            return ReferenceLoad.Nothing;
        }

        var reading = ReferenceReader.Read(files);
        var figures = reading.Figures ?? throw new StatsDbStartException(Explain(files, reading.Problems));

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var others = await AddMissing(db.Sources, row => row.Id, figures.Sources, cancellation)
            + await AddMissing(db.Indicators, row => row.Code, figures.Indicators, cancellation)
            + await AddMissing(db.Regions, row => row.Code, figures.Regions, cancellation)
            + await AddMissing(db.Claims, row => new { row.Indicator, row.Region, row.Period, row.Kind, row.SourceId }, figures.Claims, cancellation)
            + await AddMissing(db.Parks, row => row.Code, figures.Parks, cancellation)
            + await AddMissing(db.Programmes, row => row.Code, figures.Programmes, cancellation)
            + await AddMissing(db.ProgrammeItems, row => new { row.ProgrammeCode, row.AreaEn, row.ItemZh, row.ItemEn, row.TargetYear }, figures.ProgrammeItems, cancellation)
            + await AddMissing(db.TargetLinks, row => new { row.ProgrammeCode, row.AreaEn, row.ItemZh, row.ItemEn, row.TargetYear }, figures.TargetLinks, cancellation)
            + await AddMissing(db.Scenarios, row => row.Code, figures.Scenarios, cancellation);
        var observations = await AddMissing(
            db.Observations,
            row => new { row.Indicator, row.Region, row.Period, row.Measure, row.SourceId, row.Vintage },
            figures.Observations,
            cancellation);
        if (!isLoaded)
        {
            db.ReferenceLoads.Add(new() { Fingerprint = fingerprint, LoadedAt = time.GetUtcNow().UtcDateTime });
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(observations, others);
    }

    /// <summary>Adds the rows whose key is not in the table.</summary>
    private static async Task<int> AddMissing<TRow, TKey>(
        DbSet<TRow> table, Expression<Func<TRow, TKey>> key, IReadOnlyList<TRow> rows, CancellationToken cancellation)
        where TRow : class
    {
        var stored = (await table.AsNoTracking().Select(key).ToListAsync(cancellation)).ToHashSet();
        var keyOf = key.Compile();
        var missing = rows.Where(row => !stored.Contains(keyOf(row))).ToList();
        table.AddRange(missing);
        return missing.Count;
    }

    private static string Explain(ReferenceFiles files, IReadOnlyList<ReferenceProblem> problems)
    {
        var lines = problems.Take(MostProblemsShown).Select(problem => $"  {problem}").ToList();
        if (problems.Count > lines.Count)
        {
            lines.Add(FormattableString.Invariant($"  and {problems.Count - lines.Count} more"));
        }

        return $"The reference figures ({files.Where}) have {(problems.Count == 1 ? "a problem" : "problems")}; nothing was loaded:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}
