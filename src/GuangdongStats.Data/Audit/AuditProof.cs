using GuangdongStats.Core.Audit;

namespace GuangdongStats.Data.Audit;

/// <summary>What a walk along the audit log found.</summary>
/// <param name="Sound">How many entries from the first on are as they were written.</param>
/// <param name="LastHash">The hash of the last sound one: whoever noted it earlier can tell whether the log was exchanged as a whole.</param>
/// <param name="FirstBroken">The number of the first entry that is not; null when all are.</param>
public sealed record AuditProof(long Sound, string LastHash, long? FirstBroken, AuditFault? Fault);
