using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>
/// Makes every change of the work pages: one at a time, in one transaction with its audit entries, by a person whose duties are read in it.
/// A refused change leaves nothing behind, but an entry in the log where somebody tried what they may not.
/// </summary>
public sealed class WorkWriter(IDbContextFactory<StatsDb> databases, TimeProvider clock) : IDisposable
{
    /// <summary>How far the clocks of several processes may differ.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    // In a row within the process: writers that wait at the database starve one another on SQLite.
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <param name="subject">What is about to be changed, for the log of a refusal.</param>
    /// <returns>Null: done and committed.</returns>
    public async Task<Refusal?> Do(Actor actor, string subject, Func<WorkUnit, Task<Refusal?>> change, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var refusal = await Try(actor, change, cancellation);
            if (refusal is Refusal.NotAllowed or Refusal.ApproverIsAuthor or Refusal.ClockWentBack)
            {
                await LogRefusal(actor, subject, refusal.Value, cancellation);
            }

            return refusal;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A change that the program makes by itself: at start, or on a console's order.</summary>
    public async Task DoAsProgram(Func<WorkUnit, Task> change, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var head = await TakeHead(db, cancellation);
            var unit = new WorkUnit(db, NotBefore(head.At), new("", "", new HashSet<Duty>()), cancellation);
            await change(unit);
            await Commit(unit, head, "");
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Refusal?> Try(Actor actor, Func<WorkUnit, Task<Refusal?>> change, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var head = await TakeHead(db, cancellation);
        if (Now < head.At - ClockTolerance)
        {
            return Refusal.ClockWentBack;
        }

        if (await PeopleReader.Read(db, actor.AccountId, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var unit = new WorkUnit(db, NotBefore(head.At), person, cancellation);
        try
        {
            if (await change(unit) is { } refusal)
            {
                return refusal;
            }

            await Commit(unit, head, actor.Address);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
    }

    private async Task LogRefusal(Actor actor, string subject, Refusal refusal, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var head = await TakeHead(db, cancellation);
        var person = await PeopleReader.Read(db, actor.AccountId, cancellation) ?? new(actor.AccountId, "", new HashSet<Duty>());
        var unit = new WorkUnit(db, NotBefore(head.At), person, cancellation);
        unit.Audit("refused", subject, "", refusal.ToString());
        await Commit(unit, head, actor.Address);
    }

    /// <summary>Makes this transaction the only one that writes, on either engine, and reads the end of the log.</summary>
    private static async Task<AuditHeadRow> TakeHead(StatsDb db, CancellationToken cancellation) =>
        (await db.AuditHead.FromSql($"""UPDATE "AuditHead" SET "Number" = "Number" RETURNING *""").ToListAsync(cancellation)).Single();

    private static async Task Commit(WorkUnit unit, AuditHeadRow head, string address)
    {
        foreach (var (act, subject, before, after) in unit.Audited)
        {
            var row = AuditRow.Of(new(head.Number + 1, unit.Now, unit.Person.Id, unit.Person.Name, address, act, subject, before, after, head.Hash));
            unit.Db.Audit.Add(row);
            (head.Number, head.Hash, head.At) = (row.Number, row.Hash, row.At);
        }

        await unit.Db.SaveChangesAsync(unit.Cancellation);
        await unit.Db.Database.CommitTransactionAsync(unit.Cancellation);
    }

    private DateTime Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)); // what both databases keep
        }
    }

    private DateTime NotBefore(DateTime last) => Now < last ? last : Now;
}
