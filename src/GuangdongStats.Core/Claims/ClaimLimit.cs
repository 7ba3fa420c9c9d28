using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Claims;

/// <summary>Where a region's level must lie for a statement on its share to hold, the nation's level being what it is (R14).</summary>
public static class ClaimLimit
{
    /// <summary>Null for another kind of statement, and where the nation's level is no exact number.</summary>
    public static Interval? LevelFor(Claim claim, Figure nation) => claim is { Kind: ClaimKind.Share, Number: { } number } && nation.IsExact
        ? ClaimCheck.HoldsFor(claim.Relation, number) * (nation.Value / 100)
        : null;
}
