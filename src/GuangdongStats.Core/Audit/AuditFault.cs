namespace GuangdongStats.Core.Audit;

/// <summary>What is wrong with an entry of the audit log.</summary>
public enum AuditFault
{
    /// <summary>Its content is not what was hashed.</summary>
    Altered = 1,

    /// <summary>It does not hold the hash of the entry before.</summary>
    NotChained,

    /// <summary>The entry that should follow is not there.</summary>
    Missing,
}
