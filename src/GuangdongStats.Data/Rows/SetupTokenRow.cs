namespace GuangdongStats.Data.Rows;

/// <summary>A link for making the first account, not yet used. Whoever reads the database cannot tell the link from it.</summary>
public sealed class SetupTokenRow
{
    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}
