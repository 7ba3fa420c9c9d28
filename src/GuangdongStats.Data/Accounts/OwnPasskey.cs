namespace GuangdongStats.Data.Accounts;

/// <param name="Id">In base64url.</param>
/// <param name="CreatedAt">In UTC.</param>
public sealed record OwnPasskey(string Id, string Name, DateTime CreatedAt);
