using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Accounts;

/// <summary>An account in the administrator's list. Moments are UTC.</summary>
/// <param name="LockedUntil">Null when it is not locked.</param>
/// <param name="LastSeenAt">Of the latest session; null when the person never signed in.</param>
public sealed record AccountLine(
    string Id,
    string UserName,
    string DisplayName,
    string? Email,
    Language Language,
    IReadOnlySet<Duty> Duties,
    bool IsDisabled,
    bool MustChangePassword,
    DateTime? LockedUntil,
    bool HasAuthenticator,
    int Passkeys,
    int OpenSessions,
    DateTime? LastSeenAt);
