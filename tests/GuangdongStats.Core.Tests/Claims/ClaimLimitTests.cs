using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Claims;

public sealed class ClaimLimitTests
{
    [Fact]
    public void Over_40_percent_of_287182_holds_above_114872_point_8()
    {
        var claim = ReferenceRows.ClaimsAbout("industrial-robots").Single(claim => claim.Kind == ClaimKind.Share && claim.Source.Id == "newsgd-2025-05");

        Assert.Equal(Interval.Above(114_872.8m), ClaimLimit.LevelFor(claim, Figure.Exact(287_182, 1)));
        Assert.Null(ClaimLimit.LevelFor(claim, Figure.Bound(Relation.Over, 287_182)));
        Assert.Null(ClaimLimit.LevelFor(claim with { Kind = ClaimKind.Rank, Number = 1 }, Figure.Exact(287_182, 1)));
    }
}
