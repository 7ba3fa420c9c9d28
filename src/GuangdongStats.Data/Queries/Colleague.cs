namespace GuangdongStats.Data.Queries;

/// <summary>Somebody who can be given work.</summary>
/// <param name="Id">Of the account.</param>
public sealed record Colleague(string Id, string Name);
