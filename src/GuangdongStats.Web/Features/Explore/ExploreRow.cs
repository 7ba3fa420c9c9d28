using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>A figure in words, or a run of periods that lack it for the same reason.</summary>
/// <param name="Value">A mark where there is no number.</param>
/// <param name="Qualifier">How the number bounds the true one, or why there is none; may be empty.</param>
/// <param name="Shown">The row behind it; null where nobody printed one.</param>
public sealed record ExploreRow(
    string Indicator, string Region, string Period, string Measure, string Url, string Value, string Unit, string Qualifier, Observation? Shown);
