using GuangdongStats.Core.Claims;

namespace GuangdongStats.Core.Bulletins;

/// <summary>A statement of the ledger whose number a text repeats.</summary>
public sealed record ClaimReference(Claim Claim) : Reference;
