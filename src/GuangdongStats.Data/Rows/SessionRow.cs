namespace GuangdongStats.Data.Rows;

/// <summary>One sign-in on one device, kept here so that it can be seen and ended from elsewhere. The browser holds only its id, encrypted.</summary>
public sealed class SessionRow
{
    /// <summary>Random, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required string AccountId { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>In UTC, to the minute: not every request is written down.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>From which the person signed in; null where the server does not know it.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser says of itself, cut to <see cref="Configurations.Lengths.Device"/>.</summary>
    public string? Device { get; init; }

    /// <summary>In UTC; null while the session is open.</summary>
    public DateTime? EndedAt { get; set; }
}
