using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GuangdongStats.Data;

/// <summary>
/// Counts what this process has written: everything cached from the database holds the version it was read at, so that a write makes it
/// unreachable at once. Raised after a save and after a commit, never before the data can be seen.
/// </summary>
public sealed class DataVersion : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private long current;

    public long Current => Interlocked.Read(ref current);

    /// <summary>For writes that go past the change tracker, such as bulk loading.</summary>
    public void Advance() => Interlocked.Increment(ref current);

    int ISaveChangesInterceptor.SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Advance();
        return result;
    }

    ValueTask<int> ISaveChangesInterceptor.SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken)
    {
        Advance();
        return ValueTask.FromResult(result);
    }

    void IDbTransactionInterceptor.TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Advance();

    Task IDbTransactionInterceptor.TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken)
    {
        Advance();
        return Task.CompletedTask;
    }
}
