using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Web.Features.Reading.Compare;

/// <summary>What is compared, all as known at one moment.</summary>
/// <param name="Period">Null when the indicator has no figure.</param>
/// <param name="Asked">Codes of the regions asked for; empty for all with figures.</param>
/// <param name="Province">The province's series: its periods are offered.</param>
/// <param name="Facts">A region each, the nation among them where it is known.</param>
public sealed record CompareData(Indicator Indicator, Period? Period, IReadOnlyList<string> Asked, Series Province, IReadOnlyList<Explanation> Facts, Catalogue Catalogue);
