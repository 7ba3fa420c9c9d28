using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Features.Reading.Claims;

public sealed record ClaimGroup(Indicator Indicator, IReadOnlyList<ClaimRow> Rows);
