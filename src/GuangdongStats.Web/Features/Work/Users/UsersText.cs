namespace GuangdongStats.Web.Features.Work.Users;

/// <summary>Marks the texts of the administrator's list of accounts.</summary>
public sealed class UsersText;
