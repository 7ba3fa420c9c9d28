namespace GuangdongStats.Data.Accounts;

/// <summary>How an account is protected, as its owner sees it.</summary>
/// <param name="PendingKey">The secret of an authenticator that was begun and not yet confirmed; null otherwise.</param>
public sealed record OwnSecurity(bool HasAuthenticator, string? PendingKey, int RecoveryCodesLeft, IReadOnlyList<OwnPasskey> Passkeys);
