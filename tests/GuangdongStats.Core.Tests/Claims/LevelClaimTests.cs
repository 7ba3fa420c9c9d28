using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Claims.Rules;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Claims.MadeSeries;

namespace GuangdongStats.Core.Tests.Claims;

/// <summary>New highs, last year's total, thresholds: what a level is held against.</summary>
public sealed class LevelClaimTests
{
    [Theory]
    [InlineData(Verdict.Confirmed, VerdictReason.LevelsProve, "ytd-2023-05 90", "ytd-2024-05 95", "ytd-2025-05 100")]
    [InlineData(Verdict.Refuted, VerdictReason.LevelsExclude, "ytd-2023-05 110", "ytd-2024-05 95", "ytd-2025-05 100")]
    [InlineData(Verdict.Refuted, VerdictReason.LevelsExclude, "ytd-2024-05 101", "ytd-2025-05 100")]
    [InlineData(Verdict.Open, VerdictReason.SomeValuesSatisfy, "ytd-2024-05 100", "ytd-2025-05 100")] // the same digits: either may be the larger
    [InlineData(Verdict.Open, VerdictReason.PeriodMissing, "ytd-2023-05 90", "ytd-2025-05 100")] // 2024 is not known
    [InlineData(Verdict.Confirmed, VerdictReason.LevelsProve, "ytd-2023-05 90", "ytd-2024-12 98", "ytd-2025-05 100")] // but it was at most the whole year
    [InlineData(Verdict.Open, VerdictReason.PeriodMissing, "ytd-2023-05 90", "ytd-2024-12 150", "ytd-2025-05 100")] // which says nothing here
    [InlineData(Verdict.Open, VerdictReason.SomeValuesSatisfy, "ytd-2024-05 over 90", "ytd-2025-05 100")] // over 90 may be 200
    [InlineData(Verdict.Confirmed, VerdictReason.LevelsProve, "ytd-2024-05 90", "ytd-2025-05 over 100")]
    [InlineData(Verdict.Open, VerdictReason.PeriodMissing, "ytd-2023-05 90", "ytd-2024-05 95 low", "ytd-2025-05 100")] // a doubtful level proves nothing
    [InlineData(Verdict.Open, VerdictReason.NothingComputed, "ytd-2024-05 90", "ytd-2025-05 100 low")]
    [InlineData(Verdict.Open, VerdictReason.NothingComputed, "ytd-2025-05 100")] // nothing before it
    public void A_new_high_of_the_year_to_date_stands_against_the_same_months(Verdict verdict, VerdictReason reason, params string[] levels) =>
        Assert.Equal((verdict, reason), Judged(Claim(ClaimKind.Record, "ytd-2025-05"), levels));

    [Theory]
    [InlineData(Verdict.Confirmed, "month-2024-11 80", "month-2024-12 85", "month-2025-03 90", "month-2025-04 100")] // January and February are no members
    [InlineData(Verdict.Open, "month-2024-11 80", "month-2025-03 90", "month-2025-04 100")] // December is not known
    [InlineData(Verdict.Confirmed, "month-2024-11 80", "ytd-2024-12 98", "month-2025-03 90", "month-2025-04 100")] // it was at most the year
    [InlineData(Verdict.Refuted, "month-2024-11 180", "month-2024-12 85", "month-2025-03 90", "month-2025-04 100")]
    public void A_new_high_of_a_month_stands_against_all_earlier_months(Verdict verdict, params string[] levels) =>
        Assert.Equal(verdict, Judged(Claim(ClaimKind.Record, "month-2025-04"), levels).Verdict);

    [Fact]
    public void What_a_high_is_above_and_what_is_missing_is_named()
    {
        var levels = RecordClaim.Of(Claim(ClaimKind.Record, "ytd-2025-05"), Own("ytd-2021-05 70", "ytd-2023-05 90", "ytd-2024-05 85", "ytd-2025-05 100")).Levels!;

        Assert.Equal((Period.YearToDate(2021, 5), 4, Period.YearToDate(2023, 5)), (levels.First, levels.Compared, levels.Highest!.Value));
        Assert.Equal([Period.YearToDate(2022, 5)], levels.Undecided);
    }

    [Theory]
    [InlineData(Verdict.Confirmed, "ytd-2025-08", "2025-06..2025-07", "ytd-2024-12 100", "ytd-2025-06 90", "ytd-2025-07 102", "ytd-2025-08 120")] // in July
    [InlineData(Verdict.Confirmed, "ytd-2025-08", "2025-05..2025-08", "ytd-2024-12 100", "ytd-2025-05 90", "ytd-2025-08 120")] // after May, by August
    [InlineData(Verdict.Confirmed, "ytd-2025-08", "..2025-08", "ytd-2024-12 100", "ytd-2025-08 120")]
    [InlineData(Verdict.Confirmed, "ytd-2025-08", "2025-05..2025-08", "ytd-2024-12 100", "ytd-2025-05 90", "ytd-2025-07 100", "ytd-2025-08 120")] // July is undecided
    [InlineData(Verdict.Refuted, "ytd-2025-08", "..", "ytd-2024-12 100", "ytd-2025-08 99")]
    [InlineData(Verdict.Open, "ytd-2025-08", "..", "ytd-2024-12 100", "ytd-2025-08 100")] // 99.5…100.5 twice
    [InlineData(Verdict.Open, "ytd-2025-08", "..", "ytd-2025-08 120")] // last year is not known
    [InlineData(Verdict.Open, "ytd-2025-08", "..", "ytd-2024-12 over 100", "ytd-2025-08 120")]
    public void Last_years_total_is_exceeded_in_a_month(Verdict verdict, string period, string passed, params string[] levels)
    {
        var result = LastYearClaim.Of(Claim(ClaimKind.ExceedsLastYear, period), Own(levels));

        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(passed, result.Levels is { } evidence ? $"{evidence.After?.IsoMonth}..{evidence.By?.IsoMonth}" : "..");
    }

    [Theory]
    [InlineData(Verdict.Confirmed, "ytd-2023-12 80", "ytd-2024-12 100", "ytd-2025-08 120")] // a printed 100 is up to 100.5, and still not over 110
    [InlineData(Verdict.Refuted, "ytd-2024-12 100", "ytd-2025-08 105")]
    [InlineData(Verdict.Refuted, "ytd-2023-12 115", "ytd-2024-12 100", "ytd-2025-08 120")] // for the second time
    [InlineData(Verdict.Open, "ytd-2022-12 80", "ytd-2024-12 100", "ytd-2025-08 120")] // 2023 is not known
    [InlineData(Verdict.Open, "ytd-2024-12 100", "ytd-2025-08 110")] // 109.5…110.5
    [InlineData(Verdict.Confirmed, "ytd-2024-12 100", "ytd-2025-08 over 110")]
    public void A_threshold_is_passed_for_the_first_time_or_not(Verdict verdict, params string[] levels) =>
        Assert.Equal(verdict, Judged(Claim(ClaimKind.Threshold, "ytd-2025-08", 110), levels).Verdict);

    [Theory]
    [InlineData("93246", "80000", null)] // 50,000 was passed before
    [InlineData("105000", "98000", "100000")]
    [InlineData("219000", "98000", "200000")]
    [InlineData("510", "499", "500")]
    [InlineData("500", "499", null)] // 499.5 is not above 500
    [InlineData("7", "3", "5")]
    [InlineData("0", "0", null)]
    public void The_round_number_that_was_passed_is_1_2_or_5_with_zeros(string level, string highest, string? passed) =>
        Assert.Equal(passed, ThresholdClaim.PassedBy(Printed(level), Printed(highest))?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void No_verdict_says_more_than_the_intervals_bear_out() =>
        (from truths in Gen.Int[1, 400].Array[4, 9]
         from precision in Gen.OneOf(1, 5, 10, 50)
         from missing in Gen.Int[0, 8]
         from kind in Gen.OneOf(ClaimKind.Record, ClaimKind.ExceedsLastYear, ClaimKind.Threshold)
         select (truths, precision, missing, kind)).Sample(s =>
        {
            // Full years whose true values are drawn; printed coarsely, one of them not at all.
            var years = s.truths.Select((truth, index) => (Year: 2010 + index, Truth: truth + 0.3m)).ToList();
            var printed = years.Where((_, index) => index != s.missing).Select(year => Printing(year.Year, year.Truth, s.precision)).ToArray();
            var (last, before) = (years[^1], years[..^1]);
            var result = ClaimCheck.Evaluate(Claim(s.kind, $"ytd-{last.Year}-12", s.kind == ClaimKind.Threshold ? 150 : null), own: Own(printed));
            var isTrue = s.kind switch
            {
                ClaimKind.Record => before.TrueForAll(year => year.Truth < last.Truth),
                ClaimKind.ExceedsLastYear => before[^1].Truth < last.Truth,
                _ => last.Truth > 150 && before.TrueForAll(year => year.Truth <= 150),
            };

            // What stands before the first known year is outside the comparison, and said so.
            var isWholeKnown = s.missing != 0;
            Assert.True(result.Verdict != Verdict.Confirmed || isTrue || !isWholeKnown, $"{s.kind} was confirmed and is not true");
            Assert.True(result.Verdict != Verdict.Refuted || !isTrue, $"{s.kind} was refuted and is true");
        });

    [Fact]
    public void The_nation_exceeded_2024_in_a_month_of_2025_that_the_figures_name()
    {
        var own = new OwnSeries(
            ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.NationCode, Span.Month), ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.NationCode), null);
        var claim = Claim(ClaimKind.ExceedsLastYear, "ytd-2025-12");

        var result = LastYearClaim.Of(claim, own);

        Assert.Equal(Verdict.Confirmed, result.Verdict);
        Assert.True(result.Levels!.By < Period.FullYear(2025));
        Assert.Equal(result.Levels.By, result.Levels.After!.Value.NextSlot()); // every year to date is known, so the month is
    }

    private static (Verdict Verdict, VerdictReason Reason) Judged(Claim claim, params string[] levels) =>
        ClaimCheck.Evaluate(claim, own: Own(levels)) is var result ? (result.Verdict, result.Reason) : default;

    private static Interval Printed(string number) => Figure.Exact(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), 1).Interval!.Value;

    private static string Printing(int year, decimal truth, int precision) => FormattableString.Invariant($"ytd-{year}-12 {Gens.Print(truth, precision).Value} @{precision}");
}
