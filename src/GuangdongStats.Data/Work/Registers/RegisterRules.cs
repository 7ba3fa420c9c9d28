using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Matters;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Registers;

/// <summary>Parks, programmes and scenarios on their way through review and release.</summary>
public sealed class RegisterRules(CatalogueReader catalogues, RegistersAsOf registers) : IMatterRules
{
    public IReadOnlyCollection<MatterKind> Kinds { get; } = [.. RegisterLayout.All.Select(layout => layout.Kind)];

    public async Task<MatterReading> Read(StatsDb db, MatterKey key, string json, DateTime at, IReadOnlyList<(MatterKey Key, string Json)> alongside, CancellationToken cancellation) =>
        (await Examine(db, key, json, at, alongside, cancellation)).Reading;

    /// <summary>What <see cref="Read"/> answers, with the field of each of its problems, in their order.</summary>
    /// <inheritdoc cref="Read"/>
    public async Task<(MatterReading Reading, IReadOnlyList<RegisterProblem> Problems)> Examine(
        StatsDb db, MatterKey key, string json, DateTime at, IReadOnlyList<(MatterKey Key, string Json)> alongside, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(at, cancellation);
        var entry = RegisterEntry.Read(key, json);
        var before = await PublicAt(db, key, at, cancellation);
        var programmes = key.Kind == MatterKind.Programme ? await References(db, alongside, cancellation) : new Dictionary<string, RegisterReferences>();
        var problems = RegisterChecks.Run(entry, catalogue, programmes);
        var reading = new MatterReading(
            entry.Name,
            RegisterLines.Of(entry, catalogue),
            before is null ? null : RegisterLines.Of(before, catalogue),
            [.. problems.Select(problem => RegisterProblemText.Sentence(problem, entry.Layout))],
            entry.HasSource);
        return (reading, problems);
    }

    /// <summary>The entry as it is public at a moment; null when none is.</summary>
    private async Task<RegisterEntry?> PublicAt(StatsDb db, MatterKey key, DateTime at, CancellationToken cancellation)
    {
        var edition = await db.PublishedMatters.Where(row => row.Kind == key.Kind && row.Code == key.Code && row.ReleasedAt <= at)
            .OrderByDescending(row => row.ReleasedAt).ThenByDescending(row => row.Vintage).Select(row => row.Json).FirstOrDefaultAsync(cancellation);
        return edition is not null ? RegisterEntry.Read(key, edition) : await registers.ReferenceEntry(key, cancellation);
    }

    /// <summary>Of all programmes there are or will be: also of releases that are scheduled for later, which this one must not close a circle with.</summary>
    private async Task<IReadOnlyDictionary<string, RegisterReferences>> References(StatsDb db, IReadOnlyList<(MatterKey Key, string Json)> alongside, CancellationToken cancellation)
    {
        var all = await db.Programmes.AsNoTracking().Select(row => new { row.Code, row.NameZh, row.NameEn })
            .ToDictionaryAsync(row => row.Code, row => new RegisterReferences(new(row.NameZh, row.NameEn), "", ""), cancellation);
        var editions = await db.PublishedMatters.Where(row => row.Kind == MatterKind.Programme)
            .OrderBy(row => row.ReleasedAt).ThenBy(row => row.Vintage).Select(row => new { row.Code, row.Json }).ToListAsync(cancellation);
        foreach (var (code, json) in editions.Select(row => (row.Code, row.Json)).Concat(alongside.Where(other => other.Key.Kind == MatterKind.Programme).Select(other => (other.Key.Code, other.Json))))
        {
            var entry = RegisterEntry.Read(new(MatterKind.Programme, code), json);
            all[code] = new(entry.Name, entry[RegisterLayout.Parent], entry[RegisterLayout.Successor]);
        }

        return all;
    }
}
