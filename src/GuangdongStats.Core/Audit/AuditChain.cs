namespace GuangdongStats.Core.Audit;

/// <summary>Walks the log from its first entry and stops at the first that is not as it was written.</summary>
public sealed class AuditChain
{
    private string hash = AuditEntry.FirstHash;

    /// <summary>How many entries are as they were written.</summary>
    public long Sound { get; private set; }

    /// <summary>The hash of the last sound entry.</summary>
    public string LastHash => hash;

    /// <summary>Takes the next entry.</summary>
    /// <param name="storedHash">The hash that is stored with it.</param>
    /// <returns>What is wrong with it; null when it is sound.</returns>
    public AuditFault? Next(AuditEntry entry, string storedHash)
    {
        if (entry.Number != Sound + 1)
        {
            return AuditFault.Missing;
        }

        if (entry.PreviousHash != hash)
        {
            return AuditFault.NotChained;
        }

        if (entry.Hash() != storedHash)
        {
            return AuditFault.Altered;
        }

        hash = storedHash;
        Sound++;
        return null;
    }
}
