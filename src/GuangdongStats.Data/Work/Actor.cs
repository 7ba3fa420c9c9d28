namespace GuangdongStats.Data.Work;

/// <summary>Who asks for a change, and from where.</summary>
/// <param name="AccountId">Its duties are read anew within the change itself.</param>
/// <param name="Address">The network address; may be empty.</param>
public readonly record struct Actor(string AccountId, string Address);
