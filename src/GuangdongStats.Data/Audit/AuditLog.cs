using GuangdongStats.Core.Audit;
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
}
