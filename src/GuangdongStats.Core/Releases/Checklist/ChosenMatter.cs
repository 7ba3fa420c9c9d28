using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;

namespace GuangdongStats.Core.Releases.Checklist;

/// <summary>A matter that was chosen for a release.</summary>
/// <param name="IsApprovedByAnother">As it stands now, by somebody who did not write it.</param>
/// <param name="WhyNot">Why it cannot be public from the release's moment; null when it can.</param>
/// <param name="Problems">What its kind says against it, in words.</param>
public sealed record ChosenMatter(MatterKey Key, LocalizedName Title, bool IsApprovedByAnother, Refusal? WhyNot, IReadOnlyList<LocalizedName> Problems);
