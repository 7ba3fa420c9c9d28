namespace GuangdongStats.Data.Accounts;

/// <param name="Password">To be handed over and changed at the first sign-in; empty when it was refused.</param>
public sealed record OneTimePassword(AccountFault Fault, string Password);
