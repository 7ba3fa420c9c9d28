using System.Runtime.CompilerServices;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Audit;

/// <summary>Reads and proves the audit log. It is written by <see cref="Work.WorkWriter"/> only, and nothing deletes from it.</summary>
public sealed class AuditLog(IDbContextFactory<StatsDb> databases)
{
    private const int AtOnce = 1_000;

    /// <summary>Walks the whole chain, in constant memory.</summary>
    public async Task<AuditProof> Verify(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var head = await db.AuditHead.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var chain = new AuditChain();
        for (var after = long.MinValue; ;)
        {
            var rows = await db.Audit.AsNoTracking().Where(row => row.Number > after).OrderBy(row => row.Number).Take(AtOnce).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                if (chain.Next(row.ToEntry(), row.Hash) is { } fault)
                {
                    return new(chain.Sound, chain.LastHash, fault == AuditFault.Missing ? chain.Sound + 1 : row.Number, fault);
                }
            }

            if (rows.Count < AtOnce)
            {
                break;
            }

            after = rows[^1].Number;
        }

        // Entries cut off the end leave a sound chain that is shorter than it was. More than the head tells: a write between the two reads.
        return head is null || head.Number > chain.Sound
            ? new(chain.Sound, chain.LastHash, chain.Sound + 1, AuditFault.Missing)
            : new(chain.Sound, chain.LastHash, null, null);
    }

    /// <summary>Entries, newest first.</summary>
    /// <param name="before">Only those with a smaller number; null: from the end.</param>
    /// <param name="subject">Only those whose subject begins so; empty: all.</param>
    public async Task<IReadOnlyList<AuditEntry>> Read(long? before, string subject, int count, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var asked = db.Audit.AsNoTracking();
        if (before is { } number)
        {
            asked = asked.Where(row => row.Number < number);
        }

        if (subject.Length > 0)
        {
            asked = asked.Where(row => row.Subject.StartsWith(subject));
        }

        var rows = await asked.OrderByDescending(row => row.Number).Take(count).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>Entries that a filter lets through, newest first.</summary>
    /// <param name="before">Only those with a smaller number; null: from the end.</param>
    public async Task<IReadOnlyList<AuditEntry>> Read(AuditFilter filter, long? before, int count, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var asked = Filtered(db, filter);
        if (before is { } number)
        {
            asked = asked.Where(row => row.Number < number);
        }

        var rows = await asked.OrderByDescending(row => row.Number).Take(count).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>How many entries a filter lets through.</summary>
    public async Task<int> Count(AuditFilter filter, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Filtered(db, filter).CountAsync(cancellation);
    }

    /// <summary>Entries that a filter lets through, oldest first, in constant memory.</summary>
    public async IAsyncEnumerable<StoredAuditEntry> Export(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        for (var after = long.MinValue; ;)
        {
            var rows = await Filtered(db, filter).Where(row => row.Number > after).OrderBy(row => row.Number).Take(AtOnce).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                yield return new(row.ToEntry(), row.Hash);
            }

            if (rows.Count < AtOnce)
            {
                yield break;
            }

            after = rows[^1].Number;
        }
    }

    /// <summary>The acts that the log knows, in the order of their codes.</summary>
    public async Task<IReadOnlyList<string>> Acts(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var acts = await db.Audit.AsNoTracking().Select(row => row.Act).Distinct().ToListAsync(cancellation);
        return [.. acts.Order(StringComparer.Ordinal)];
    }

    private static IQueryable<AuditRow> Filtered(StatsDb db, AuditFilter filter)
    {
        var asked = db.Audit.AsNoTracking();
        if (filter.Person.Length > 0)
        {
            asked = asked.Where(row => row.PersonName.Contains(filter.Person));
        }

        if (filter.Act.Length > 0)
        {
            asked = asked.Where(row => row.Act == filter.Act);
        }

        if (filter.Subject.Length > 0)
        {
            asked = asked.Where(row => row.Subject.Contains(filter.Subject));
        }

        if (filter.From is { } from)
        {
            var start = ReleaseTime.StartOf(from);
            asked = asked.Where(row => row.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = ReleaseTime.EndOf(to);
            asked = asked.Where(row => row.At <= end);
        }

        return asked;
    }
}
