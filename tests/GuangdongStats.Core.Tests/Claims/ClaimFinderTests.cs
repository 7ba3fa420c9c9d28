using CsCheck;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Claims.MadeSeries;

namespace GuangdongStats.Core.Tests.Claims;

public sealed class ClaimFinderTests
{
    [Fact]
    public void A_high_last_years_total_a_threshold_and_a_row_of_growth_are_found_and_nothing_else()
    {
        var found = Found(
            "ytd-2022-12 700", "ytd-2023-12 800", "ytd-2024-12 900", "ytd-2022-09 500", "ytd-2023-09 600", "ytd-2024-09 700",
            "ytd-2025-07 850", "ytd-2025-08 950", "ytd-2025-09 1010",
            "month-2025-07 +1.0%", "month-2025-08 +2.0%", "month-2025-09 +3.0%");

        Assert.Equal(
            ["exceeds-last-year ytd-2025-08", "growth-streak month-2025-09 3", "record ytd-2025-09", "threshold ytd-2025-09 1000"],
            found.Select(Say).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ytd-2023-09 500", "ytd-2024-09 600", "ytd-2025-09 700")] // above two others only
    [InlineData("ytd-2021-09 400", "ytd-2022-09 500", "ytd-2023-09 600", "ytd-2025-09 700")] // one is missing
    [InlineData("ytd-2021-09 400", "ytd-2022-09 500", "ytd-2023-09 600", "ytd-2024-09 700", "ytd-2025-09 700")] // the same digits
    [InlineData("ytd-2021-09 400", "ytd-2022-09 500", "ytd-2023-09 600", "ytd-2024-09 650", "ytd-2025-09 700 low")]
    [InlineData("ytd-2021-09 400", "ytd-2022-09 500", "ytd-2023-09 600", "ytd-2024-09 650", "ytd-2025-09 700 forecast")]
    [InlineData("month-2025-08 +2.0%", "month-2025-09 +3.0%")] // two months are no row
    public void What_is_not_sure_is_not_found(params string[] levels) =>
        Assert.DoesNotContain(Found(levels), found => found.Claim.Period.EndMonth == 9 && found.Claim.Period.Year == 2025);

    [Fact]
    public void A_row_of_first_places_is_found_when_the_levels_prove_every_year_and_none_is_left_open()
    {
        var (first, unsure) = (new RankInterval(1, 1, [], []), new RankInterval(1, 2, [], ["310000"]));

        Assert.Equal("streak ytd-2025-12 3", Say(Assert.Single(Find(StreakOf((2022, unsure), (2023, first), (2024, first), (2025, first))))));
        Assert.Empty(Find(StreakOf((2023, first), (2024, first), (2025, unsure))));
        Assert.Empty(Find(StreakOf((2025, first))));

        IReadOnlyList<ClaimVerdict> Find(Streak streak) => ClaimFinder.Find(Robots, Guangdong, Own(), streak);
        static Streak StreakOf(params (int Year, RankInterval Rank)[] ranks) => Streak.Of("440000", [], ranks.ToDictionary(year => year.Year, year => year.Rank), 2025);
    }

    [Theory]
    [InlineData(ClaimKind.Record, "month-2026-08", null, "创月度新高", "a new monthly high")]
    [InlineData(ClaimKind.Record, "ytd-2025-12", null, "创年度新高", "a new annual high")]
    [InlineData(ClaimKind.ExceedsLastYear, "ytd-2026-10", null, "已超过2025年全年", "already above the whole of 2025")]
    [InlineData(ClaimKind.Threshold, "ytd-2026-10", 500_000, "年内累计首次突破50万套", "over 500,000 sets in a year for the first time")]
    [InlineData(ClaimKind.Threshold, "point-2026-10", 1_000_000, "首次突破100万套", "over 1 million sets for the first time")]
    [InlineData(ClaimKind.GrowthStreak, "month-2026-08", 28, "连续28个月同比增长", "up on a year earlier for 28 months in a row")]
    public void What_is_found_reads_in_both_languages_without_digits_it_does_not_have(ClaimKind kind, string period, int? number, string chinese, string english)
    {
        var claim = Claim(kind, period, number, Core.Claims.Claim.Month);

        Assert.Equal((chinese, english), (ClaimText.Statement(claim, Some.Sets, Language.Chinese), ClaimText.Statement(claim, Some.Sets, Language.English)));
    }

    [Fact]
    public void Shares_and_indices_are_left_alone() => Assert.Empty(ClaimFinder.Find(
        Robots with { Kind = IndicatorKind.Share }, Guangdong, Own("ytd-2021-09 40", "ytd-2022-09 50", "ytd-2023-09 60", "ytd-2024-09 65", "ytd-2025-09 70"), null));

    [Fact]
    public void Everything_that_the_published_figures_let_one_say_is_confirmed_and_has_words_in_both_languages()
    {
        var found = (
            from indicator in ReferenceRows.TheCatalogue().Indicators
            from region in ReferenceRows.Observations.Where(row => row.Indicator == indicator.Code).Select(row => row.Region).Distinct()
            let own = OwnOf(indicator, region)
            from claim in ClaimFinder.Find(indicator, ReferenceRows.Region(region), own, null)
            select (claim, indicator)).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, one =>
        {
            Assert.Equal(Verdict.Confirmed, one.claim.Verdict);
            Assert.All([Language.Chinese, Language.English], language => Assert.NotEmpty(ClaimText.Statement(one.claim.Claim, one.indicator.Unit, language)));
            Assert.NotEmpty(EvidenceText.Of(one.claim));
        });
        Assert.Contains(found, one => one.claim.Claim is { Region: Region.NationCode, Indicator: ReferenceRows.IndustrialRobots, Kind: ClaimKind.Record });
        Assert.Equal(found.Count, found.Select(one => one.claim.Claim.Anchor).Distinct().Count());

        static OwnSeries OwnOf(Indicator indicator, string region)
        {
            return new(Of(Span.Month), Of(Span.YearToDate), Of(Span.Point));

            Series? Of(Span span) => indicator.Spans.Contains(span) ? ReferenceRows.Series(indicator.Code, region, span) : null;
        }
    }

    [Fact]
    public void Whatever_is_found_is_true_of_all_that_the_printed_digits_can_stand_for() =>
        (from truths in Gen.Int[1, 2000].Array[5, 8]
         from precision in Gen.OneOf(1, 10, 100)
         select (truths, precision)).Sample(s =>
        {
            var years = s.truths.Select((truth, index) => (Year: 2015 + index, Truth: truth + 0.3m)).ToList();
            var own = Own([.. years.Select(year => FormattableString.Invariant($"ytd-{year.Year}-12 {Gens.Print(year.Truth, s.precision).Value} @{s.precision}"))]);
            foreach (var found in ClaimFinder.Find(Robots, Guangdong, own, null))
            {
                var (last, before) = (years[^1].Truth, years[..^1]);
                Assert.True(found.Claim.Kind switch
                {
                    ClaimKind.Record => before.TrueForAll(year => year.Truth < last),
                    ClaimKind.Threshold => last > found.Claim.Number && before.TrueForAll(year => year.Truth <= found.Claim.Number),
                    _ => false,
                }, $"{Say(found)} of {string.Join(", ", years)}");
            }
        });

    [Fact]
    public void The_line_of_evidence_changes_when_a_figure_does_and_only_then()
    {
        string[] levels = ["ytd-2021-09 400", "ytd-2022-09 500", "ytd-2023-09 600", "ytd-2025-09 700", "ytd-2024-09 650"];
        var (first, again, changed) = (Evidence(levels), Evidence([.. levels.Reverse()]), Evidence([.. levels[..4], "ytd-2024-09 651"]));

        Assert.Equal(first, again);
        Assert.NotEqual(first, changed);

        static string Evidence(params string[] levels) => EvidenceText.Of(Found(levels).Single(found => found.Claim.Kind == ClaimKind.Record));
    }

    private static IReadOnlyList<ClaimVerdict> Found(params string[] levels) => ClaimFinder.Find(Robots, Guangdong, Own(levels), null);

    private static string Say(ClaimVerdict found) => FormattableString.Invariant($"{ClaimKinds.Code(found.Claim.Kind)} {found.Claim.Period} {found.Claim.Number}").TrimEnd();
}
