using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Web.Features.Explore.Revisions;

/// <param name="Regions">That have figures of the indicator in the span.</param>
public sealed record RevisionData(
    Catalogue Catalogue, Indicator Indicator, Region Region, Span Span, RevisionTriangle Triangle, IReadOnlyList<Region> Regions);
