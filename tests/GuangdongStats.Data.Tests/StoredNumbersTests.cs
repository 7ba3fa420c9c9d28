using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Xunit;

namespace GuangdongStats.Data.Tests;

/// <summary>Enums are stored as numbers: a member may be added at the end, and none may move.</summary>
public class StoredNumbersTests
{
    [Theory]
    [InlineData(typeof(Measure), "Level=1 Growth=2 Share=3")]
    [InlineData(typeof(Relation), "Exact=0 Over=1 AtLeast=2 Nearly=3 About=4 Under=5")]
    [InlineData(typeof(Absence), "NotCollected=1 NotYetPublished=2 NotAvailable=3 NotApplicable=4 Confidential=5 Low=6")]
    [InlineData(typeof(Basis), "Reported=0 Estimate=1 Forecast=2")]
    [InlineData(typeof(Status), "AsPublished=0 Preliminary=1 Revised=2 Final=3")]
    [InlineData(typeof(Confidence), "Normal=0 Low=1")]
    [InlineData(typeof(IndicatorKind), "Flow=1 Stock=2 Share=3 Index=4")]
    [InlineData(typeof(RegionLevel), "Nation=1 Province=2 City=3 District=4")]
    [InlineData(typeof(SourceKind), "NationalStatistics=1 StatisticsBureau=2 Government=3 StateMedia=4 Press=5 Reprint=6 OwnRelease=7")]
    [InlineData(typeof(ClaimKind), "Rank=1 Streak=2 Share=3 RankTier=4")]
    [InlineData(typeof(Span), "Month=1 YearToDate=2 Point=3")]
    public void A_stored_member_keeps_its_number(Type type, string expected) =>
        Assert.StartsWith(expected, string.Join(' ', Enum.GetValues(type).Cast<object>().Select(member => $"{member}={(int)member}")), StringComparison.Ordinal);
}
