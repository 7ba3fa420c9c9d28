namespace GuangdongStats.Data.Accounts;

/// <param name="Codes">Shown once; empty when it was refused.</param>
public sealed record RecoveryCodes(AccountFault Fault, IReadOnlyList<string> Codes);
