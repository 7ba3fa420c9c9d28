using GuangdongStats.Core.Arithmetic;

namespace GuangdongStats.Data.Queries;

/// <summary>The statements on one indicator of one region, each held against the figures.</summary>
/// <param name="Claims">Latest period first.</param>
/// <param name="Ranks">The region's computed rank by full year, where a level of normal confidence is known.</param>
/// <param name="Streak">Null when nobody spoke of a rank and no full year proves one.</param>
public sealed record CheckedClaims(IReadOnlyList<CheckedClaim> Claims, IReadOnlyDictionary<int, RankInterval> Ranks, Streak? Streak);
