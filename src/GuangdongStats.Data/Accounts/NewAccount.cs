using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Accounts;

/// <param name="Email">Null for none; needed only for the office's own sign-on and for messages.</param>
public sealed record NewAccount(string UserName, string DisplayName, string? Email, Language Language);
