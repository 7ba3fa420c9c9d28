namespace GuangdongStats.Web.Features.Work.Users;

/// <param name="Password">For the first sign-in.</param>
public sealed record AddedAccount(string DisplayName, string Password);
