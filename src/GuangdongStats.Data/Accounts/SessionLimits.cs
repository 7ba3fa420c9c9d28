namespace GuangdongStats.Data.Accounts;

/// <param name="Idle">A session ends when nothing was done in it for so long.</param>
/// <param name="Longest">It ends so long after the sign-in, whatever was done.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest);
