namespace GuangdongStats.Data.Accounts;

/// <summary>A session that has not ended, as its owner reads it. Moments are UTC.</summary>
public sealed record OpenSession(string Id, DateTime CreatedAt, DateTime LastSeenAt, string? Address, string? Device);
