using GuangdongStats.Data.Accounts;

namespace GuangdongStats.Web.Sessions;

/// <summary>On a request whose cookie named a session that is no longer good.</summary>
public sealed record LostSession(SessionEnd End);
