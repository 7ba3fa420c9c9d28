using GuangdongStats.Core.Accounts;

namespace GuangdongStats.Data.Work;

/// <summary>One change while it is made: its database, its moment, who makes it, and what the audit log will say.</summary>
/// <param name="Db">In a transaction; saved and committed by <see cref="WorkWriter"/>.</param>
/// <param name="Now">In UTC, to the microsecond; never before the last entry of the audit log.</param>
/// <param name="Person">With the duties it has at this moment.</param>
public sealed record WorkUnit(StatsDb Db, DateTime Now, Person Person, CancellationToken Cancellation)
{
    internal List<(string Act, string Subject, string Before, string After)> Audited { get; } = [];

    /// <summary>Adds an entry to the audit log, in the same transaction.</summary>
    /// <param name="act"><c>entry.save</c>.</param>
    /// <param name="subject"><c>industrial-robots/440000/ytd-2025-05/level</c>.</param>
    public void Audit(string act, string subject, string before, string after) => Audited.Add((act, subject, before, after));
}
