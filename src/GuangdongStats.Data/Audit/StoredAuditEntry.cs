using GuangdongStats.Core.Audit;

namespace GuangdongStats.Data.Audit;

/// <summary>An entry of the audit log with the hash that is stored with it.</summary>
public sealed record StoredAuditEntry(AuditEntry Entry, string Hash);
