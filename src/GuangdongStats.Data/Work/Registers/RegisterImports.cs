using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Matters;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Registers;

/// <summary>Holds imported entries of a register against what is entered and what is public; writes nothing. For clerks.</summary>
public sealed class RegisterImports(IDbContextFactory<StatsDb> databases, MatterDrafts drafts, RegistersAsOf registers, RegisterRules rules, TimeProvider clock)
{
    /// <param name="hasItems">Codes of the entries whose items were written too; the others keep theirs.</param>
    /// <returns>In the order of the entries; null for somebody who may not enter any.</returns>
    public async Task<IReadOnlyList<RegisterImportLine>?> Read(string accountId, IReadOnlyList<RegisterEntry> entries, IReadOnlySet<string> hasItems, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await PeopleReader.Read(db, accountId, cancellation) is not { } person || !person.Has(Duty.Clerk))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var kinds = entries.Select(entry => entry.Key.Kind).Distinct().ToList();
        var open = (await drafts.List(accountId, kinds, cancellation)).ToDictionary(state => state.Key);
        var known = new Dictionary<Core.Matters.MatterKey, RegisterEntry>();
        foreach (var kind in kinds)
        {
            foreach (var entry in await registers.Entries(kind, now, cancellation))
            {
                known[entry.Key] = entry;
            }
        }

        var lines = new List<RegisterImportLine>();
        foreach (var written in entries)
        {
            var draft = open.GetValueOrDefault(written.Key);
            var before = draft is not null ? RegisterEntry.Read(draft.Key, draft.Json) : known.GetValueOrDefault(written.Key);
            var entry = hasItems.Contains(written.Key.Code) || before is null ? written : written.WithItems(before.Items);
            var (reading, problems) = await rules.Examine(db, entry.Key, entry.ToJson(), now, [.. entries.Where(other => other.Key != entry.Key).Select(other => (other.Key, other.ToJson()))], cancellation);
            lines.Add(new(
                entry,
                draft,
                reading,
                problems,
                !known.ContainsKey(entry.Key),
                before?.ToJson() != entry.ToJson()));
        }

        return lines;
    }
}
