using System.Data.Common;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GuangdongStats.Data;

/// <summary>
/// Counts the changes of what readers can see, of this process and of others: everything cached from the database holds the version it
/// was read at, so that a change makes it unreachable. Drafts, sessions and the audit log do not count. Raised after a save and after a
/// commit, never before the data can be seen; what other processes wrote is learned by <see cref="DataWatch"/>.
/// </summary>
public sealed class DataVersion : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly Lock guard = new();
    private Guid token;
    private long current;

    public long Current => Interlocked.Read(ref current);

    /// <summary>For writes that go past the change tracker, such as bulk loading.</summary>
    public void Advance() => Interlocked.Increment(ref current);

    /// <summary>Advances when the token in the database is another than the last that was seen.</summary>
    public void See(Guid stored)
    {
        lock (guard)
        {
            if (stored != token)
            {
                token = stored;
                Advance();
            }
        }
    }

    int ISaveChangesInterceptor.SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context);
        return result;
    }

    ValueTask<int> ISaveChangesInterceptor.SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken)
    {
        Saved(eventData.Context);
        return ValueTask.FromResult(result);
    }

    void IDbTransactionInterceptor.TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => SeeTokenOf(eventData.Context);

    Task IDbTransactionInterceptor.TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken)
    {
        SeeTokenOf(eventData.Context);
        return Task.CompletedTask;
    }

    private void Saved(DbContext? context)
    {
        if (context?.Database.CurrentTransaction is null)
        {
            SeeTokenOf(context);
        }
    }

    private void SeeTokenOf(DbContext? context)
    {
        if (context?.ChangeTracker.Entries<DataStateRow>().FirstOrDefault() is { } state)
        {
            See(state.Entity.Token);
        }
    }
}
