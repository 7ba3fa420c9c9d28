using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>Counts the commands that reach the database.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    private int count;

    public int Value => Volatile.Read(ref count);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
