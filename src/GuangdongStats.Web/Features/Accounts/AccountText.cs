namespace GuangdongStats.Web.Features.Accounts;

/// <summary>Marks the texts of the account pages.</summary>
public sealed class AccountText;
