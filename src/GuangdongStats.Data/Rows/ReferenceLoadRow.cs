namespace GuangdongStats.Data.Rows;

/// <summary>That a set of reference files has been loaded: an unchanged set is not read again at the next start.</summary>
public sealed class ReferenceLoadRow
{
    /// <summary>SHA-256 of the files' names and bytes, in hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime LoadedAt { get; init; }
}
