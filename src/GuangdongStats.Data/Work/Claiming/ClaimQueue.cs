namespace GuangdongStats.Data.Work.Claiming;

/// <summary>The claims that wait for a decision, and those that have had one.</summary>
/// <param name="Found">In the released figures.</param>
/// <param name="Read">In documents, by clerks.</param>
/// <param name="Decided">The newest first.</param>
public sealed record ClaimQueue(IReadOnlyList<QueuedClaim> Found, IReadOnlyList<QueuedClaim> Read, IReadOnlyList<ClaimDecision> Decided);
