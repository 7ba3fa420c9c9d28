using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Claims.Rules;
using GuangdongStats.Core.Periods;
using Xunit;
using static GuangdongStats.Core.Tests.Claims.MadeSeries;

namespace GuangdongStats.Core.Tests.Claims;

public sealed class GrowthStreakClaimTests
{
    private static readonly string[] Rising = ["month-2024-12 +5.1%", "ytd-2025-02 +3%", "month-2025-03 +2.0%", "month-2025-04 +0.1%"];

    [Theory]
    [InlineData(4, Verdict.Confirmed, VerdictReason.GrowthProves)]
    [InlineData(5, Verdict.Open, VerdictReason.PeriodMissing)] // November 2024 is not known
    public void January_and_february_are_one_month_of_the_row(int months, Verdict verdict, VerdictReason reason)
    {
        var result = GrowthStreakClaim.Of(Claim(ClaimKind.GrowthStreak, "month-2025-04", months, Core.Claims.Claim.Month), Own(Rising));

        Assert.Equal((verdict, reason), (result.Verdict, result.Reason));
        Assert.Equal([.. new[] { "month-2024-11", "month-2024-12", "ytd-2025-02", "month-2025-03", "month-2025-04" }.TakeLast(months)], result.Months.Select(month => month.Period.Slug));
    }

    [Theory]
    [InlineData("0.0%", Verdict.Open)] // −0.05…+0.05 may be either
    [InlineData("-0.1%", Verdict.Refuted)]
    [InlineData("+0.1%", Verdict.Confirmed)]
    public void Growth_must_be_above_zero_wherever_it_lies(string growth, Verdict verdict) => Assert.Equal(
        verdict, GrowthStreakClaim.Of(Claim(ClaimKind.GrowthStreak, "month-2025-04", 2, Core.Claims.Claim.Month), Own("month-2025-03 +1.0%", $"month-2025-04 {growth}")).Verdict);

    [Fact]
    public void It_ends_with_the_first_month_that_does_not_grow_and_is_tested_with_the_first_that_is_not_known()
    {
        var claim = Claim(ClaimKind.GrowthStreak, "month-2025-03", 2, Core.Claims.Claim.Month);
        var (open, ended) = (Own([.. Rising]), Own([.. Rising, "month-2025-05 +1.0%", "month-2025-06 -2.0%"]));

        Assert.Equal(new ClaimOutlook(Period.Month(2025, 5), null), ClaimOutlook.Of(GrowthStreakClaim.Of(claim, open), open, null));
        Assert.Equal(new ClaimOutlook(null, Period.Month(2025, 6)), ClaimOutlook.Of(GrowthStreakClaim.Of(claim, ended), ended, null));
    }

    [Theory]
    [InlineData("fortnight", 2, "month-2025-04")] // another unit
    [InlineData("month", 0, "month-2025-04")]
    [InlineData("month", 2, "month-2025-01")] // January is not reported alone
    [InlineData("month", 1_000_000, "month-2025-04")]
    public void What_cannot_be_counted_stays_open(string unit, int months, string period) => Assert.Equal(
        (Verdict.Open, VerdictReason.NothingComputed),
        GrowthStreakClaim.Of(Claim(ClaimKind.GrowthStreak, period, months, unit), Own(Rising)) is var result ? (result.Verdict, result.Reason) : default);
}
