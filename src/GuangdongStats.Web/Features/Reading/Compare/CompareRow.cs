using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Features.Reading.Compare;

/// <summary>A region's line in words; what the rules do not allow is a dash.</summary>
public sealed record CompareRow(
    string Name,
    bool IsNation,
    string SeriesUrl,
    string Url,
    IReadOnlyList<Observation> Shown,
    string Level,
    string Growth,
    string? GrowthClass,
    string Share,
    string SharePublished,
    string Rank,
    string Contribution,
    string Pull);
