namespace GuangdongStats.EndToEnd.Support;

/// <summary>Somebody who can sign in.</summary>
public sealed record Colleague(string Id, string UserName, string DisplayName, string Password);
