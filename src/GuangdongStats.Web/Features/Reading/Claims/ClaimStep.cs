using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>A verdict that a claim has had.</summary>
/// <param name="From">The day from which it held.</param>
/// <param name="Url">The claim's page as known then.</param>
/// <param name="Releases">The department's releases that brought it.</param>
/// <param name="Sources">Other publications that brought it, the claim's own among them.</param>
/// <param name="IsAcceptance">The claim was found in the figures and accepted then.</param>
public sealed record ClaimStep(
    DateOnly From, string Url, Verdict Verdict, string Reason, IReadOnlyList<(string Words, string Url)> Releases, IReadOnlyList<Source> Sources, bool IsAcceptance);
