namespace GuangdongStats.Data.Accounts;

/// <summary>From where somebody signs in.</summary>
/// <param name="Address">Of the network; null where the server does not know it.</param>
/// <param name="Device">What the browser says of itself.</param>
public sealed record SessionPlace(string? Address, string? Device);
