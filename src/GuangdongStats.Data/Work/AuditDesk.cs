using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work;

/// <summary>Taking the audit log along: allowed to auditors, and itself an entry of the log.</summary>
public sealed class AuditDesk(WorkWriter writer)
{
    /// <param name="what">The format and the filter, as asked for.</param>
    /// <returns>Null: the export may begin.</returns>
    public Task<Refusal?> BeginExport(Actor actor, string what, CancellationToken cancellation) => writer.Do(actor, "audit", unit =>
    {
        if (!unit.Person.Has(Duty.Auditor))
        {
            return Task.FromResult<Refusal?>(Refusal.NotAllowed);
        }

        unit.Audit("audit.export", "audit", "", what);
        return Task.FromResult<Refusal?>(null);
    }, cancellation);
}
