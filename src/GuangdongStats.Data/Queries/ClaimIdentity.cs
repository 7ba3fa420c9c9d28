using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Rows;

namespace GuangdongStats.Data.Queries;

/// <summary>What makes two decisions decisions on one claim: what is said, and in which document; both parts of the document are empty for what was found in the figures.</summary>
internal sealed record ClaimIdentity(
    string Indicator, string Region, Period Period, ClaimKind Kind, decimal? Number, Relation Relation, string DocumentTitle, string DocumentUrl)
{
    public static ClaimIdentity Of(ClaimDecisionRow row) => new(row.Indicator, row.Region, row.Period, row.Kind, row.Number, row.Relation, row.DocumentTitle, row.DocumentUrl);

    public static ClaimIdentity Of(EnteredClaimRow row) => new(row.Indicator, row.Region, row.Period, row.Kind, row.Number, row.Relation, row.DocumentTitle, row.DocumentUrl);

    public static ClaimIdentity OfFound(Claim claim) => new(claim.Indicator, claim.Region, claim.Period, claim.Kind, claim.Number, claim.Relation, "", "");
}
