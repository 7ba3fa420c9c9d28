namespace GuangdongStats.Web.Ui;

/// <summary>Marks the sentences for each <see cref="Data.Accounts.AccountFault"/>.</summary>
public sealed class AccountFaultText;
