using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Claims;

/// <summary>For how long a claim had one verdict, and what brought it.</summary>
/// <param name="From">In UTC: the release with which it began.</param>
/// <param name="Until">In UTC: when another verdict followed; null: it still holds.</param>
/// <param name="ReleaseIds">The department's releases of that moment that changed what the verdict rests on.</param>
/// <param name="Sources">Other publications of that moment, the claim's own among them where it was made then.</param>
public sealed record VerdictSpan(DateTime From, DateTime? Until, ClaimVerdict Verdict, IReadOnlyList<int> ReleaseIds, IReadOnlyList<Source> Sources);
