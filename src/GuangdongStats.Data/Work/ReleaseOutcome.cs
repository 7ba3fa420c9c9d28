using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;

namespace GuangdongStats.Data.Work;

/// <summary>What became of an act on a release.</summary>
/// <param name="Refusal">Null: done.</param>
/// <param name="ReleaseId">Null where the release does not exist.</param>
/// <param name="Checklist">As it was looked at when the release was to be scheduled; else null.</param>
public sealed record ReleaseOutcome(Refusal? Refusal, int? ReleaseId, ReleaseChecklist? Checklist = null);
