using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests.Claims;

public sealed class ClaimCheckTests
{
    [Theory]
    [InlineData(Relation.Over, "40", "43.4", "43.44", Verdict.Confirmed)]
    [InlineData(Relation.Over, "40", "40", "43", Verdict.Open)] // the lower end is not above 40
    [InlineData(Relation.Over, "40", "39", "40", Verdict.Refuted)] // the upper end is not above 40
    [InlineData(Relation.AtLeast, "40", "40", "43", Verdict.Confirmed)]
    [InlineData(Relation.AtLeast, "40", "39", "40", Verdict.Open)]
    [InlineData(Relation.Nearly, "40", "39", "39.9", Verdict.Confirmed)]
    [InlineData(Relation.Under, "40", "40", "41", Verdict.Refuted)]
    [InlineData(Relation.About, "33.3", "44.3", "44.4", Verdict.Refuted)] // "a third" of what is 44%
    [InlineData(Relation.About, "40", "43.49", "43.51", Verdict.Confirmed)] // "four tenths" of what is 43.5%
    [InlineData(Relation.About, "40", "43.9", "44.1", Verdict.Open)] // 44 is the end of what lies within 10%
    [InlineData(Relation.Exact, "44", "44.35", "44.37", Verdict.Confirmed)] // 43.5…44.5
    [InlineData(Relation.Exact, "43.5", "43.49", "43.51", Verdict.Confirmed)]
    [InlineData(Relation.Exact, "29.1", "29.13", "29.2", Verdict.Open)] // 29.05…29.15
    [InlineData(Relation.Exact, "43.5", "43.6", "43.7", Verdict.Refuted)]
    public void A_share_is_held_against_the_whole_computed_interval(Relation relation, string number, string low, string high, Verdict verdict) =>
        Assert.Equal(verdict, ClaimCheck.Evaluate(Share(relation, Number(number)), Interval.Closed(Number(low), Number(high))).Verdict);

    [Theory]
    [InlineData("44", "1")]
    [InlineData("44.0000", "1")] // as a database gives it back
    [InlineData("43.5", "0.1")]
    [InlineData("43.50", "0.1")]
    [InlineData("100", "1")]
    public void The_precision_of_a_claim_is_that_of_its_digits(string number, string precision) =>
        Assert.Equal(Number(precision), ClaimCheck.PrecisionOf(Number(number)));

    [Fact]
    public void A_verdict_never_changes_when_the_figures_become_more_precise() =>
        (from interval in Gens.Intervals
         from a in Gens.Inside(interval)
         from b in Gens.Inside(interval)
         from number in Gen.Int[0, 1000]
         from relation in Gen.OneOf(Enum.GetValues<Relation>())
         select (interval, inner: Interval.Closed(Math.Min(a, b), Math.Max(a, b)), claim: Share(relation, number))).Sample(s =>
        {
            var (before, after) = (ClaimCheck.Evaluate(s.claim, s.interval).Verdict, ClaimCheck.Evaluate(s.claim, s.inner).Verdict);

            Assert.True(before == Verdict.Open || before == after, $"{before} became {after}");
        });

    [Fact]
    public void Without_a_computed_share_a_claim_is_open() =>
        Assert.Equal((Verdict.Open, VerdictReason.NothingComputed), ClaimCheck.Evaluate(Share(Relation.Over, 80)) is var verdict ? (verdict.Verdict, verdict.Reason) : default);

    [Fact]
    public void A_rank_is_confirmed_when_proven_and_refuted_when_excluded()
    {
        var first = Share(Relation.Exact, 1) with { Kind = ClaimKind.Rank };

        Assert.Equal(Verdict.Confirmed, ClaimCheck.Evaluate(first, rank: new(1, 1, [], [])).Verdict);
        Assert.Equal(Verdict.Open, ClaimCheck.Evaluate(first, rank: new(1, 2, [], ["sh"])).Verdict);
        Assert.Equal(Verdict.Refuted, ClaimCheck.Evaluate(first, rank: new(2, 3, ["sh"], [])).Verdict);
        Assert.Equal(Verdict.Open, ClaimCheck.Evaluate(first).Verdict);
    }

    [Fact]
    public void A_tier_is_shown_and_not_evaluated()
    {
        var tier = ReferenceRows.Claims.Single(claim => claim.Kind == ClaimKind.RankTier);

        Assert.Equal(Verdict.NotEvaluated, ClaimCheck.Evaluate(tier, Interval.Of(99), new(1, 1, [], [])).Verdict);
        Assert.Equal("居全国前列", ClaimText.Statement(tier, Some.Sets, Language.Chinese));
        Assert.Equal("in the top tier nationwide", ClaimText.Statement(tier, Some.Sets, Language.English));
    }

    [Fact]
    public void A_stated_streak_stays_open_and_so_does_the_unconfirmed_sixth_year()
    {
        var streak = Streak(IndustrialRobots, Today);
        var verdicts = ClaimsAbout(IndustrialRobots).Where(claim => claim.Kind == ClaimKind.Streak).ToDictionary(claim => claim.Source.Id, claim => ClaimCheck.Evaluate(claim, streak: streak));

        Assert.Equal((Verdict.Open, VerdictReason.StatedNotProven), (verdicts["gmw-2025-02"].Verdict, verdicts["gmw-2025-02"].Reason));
        Assert.Equal((Verdict.Open, VerdictReason.YearUnconfirmed), (verdicts["gh-robotnews-2026-08"].Verdict, verdicts["gh-robotnews-2026-08"].Reason));
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025], verdicts["gh-robotnews-2026-08"].Years.Select(year => year.Year));
    }

    [Fact]
    public void A_streak_through_a_year_in_which_another_led_is_refuted()
    {
        var seven = ReferenceRows.Claims.First(claim => claim is { Kind: ClaimKind.Streak, Number: 5 }) with { Number = 6 };

        Assert.Equal((Verdict.Refuted, VerdictReason.AnotherWasStated), ClaimCheck.Evaluate(seven, streak: Streak(IndustrialRobots, Today)) is var verdict ? (verdict.Verdict, verdict.Reason) : default);
    }

    [Theory] // every share of industrial robots that was claimed
    [InlineData("chinanews-gd-2024", "44%", Verdict.Confirmed)]
    [InlineData("jpchina-2025-04", "约33.3%", Verdict.Refuted)]
    [InlineData("cnrobopedia-2022", "约33.3%", Verdict.Refuted)] // 37.4%
    [InlineData("newsgd-2025-05", "超40%", Verdict.Confirmed)]
    [InlineData("163-gd-2025-10", "超40%", Verdict.Confirmed)]
    [InlineData("gh-robotnews-2026-08", "43.5%", Verdict.Confirmed)]
    [InlineData("chinanews-gd-2025", "约40%", Verdict.Confirmed)]
    [InlineData("chinanews-gd-2024-06", "超50%", Verdict.Open)] // no level of the province is known
    [InlineData("ilove-sh-2024", "超10%", Verdict.Confirmed)]
    public void The_published_shares_get_their_verdicts(string source, string claimed, Verdict verdict)
    {
        var claim = ReferenceRows.Claims.Single(c => c.Source.Id == source && c is { Indicator: IndustrialRobots, Kind: ClaimKind.Share });
        var share = Core.Arithmetic.Share.Bounds(
            Point(claim.Indicator, claim.Region, claim.Period.Slug).LevelFigure, Point(claim.Indicator, Core.Catalogue.Region.NationCode, claim.Period.Slug).LevelFigure);

        Assert.Equal(claimed, ClaimText.Percent(claim, Language.Chinese));
        Assert.Equal(verdict, ClaimCheck.Evaluate(claim, share).Verdict);
    }

    [Fact]
    public void Every_verdict_and_reason_has_words_in_both_languages() => Assert.All([Language.Chinese, Language.English], language =>
    {
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.NotEmpty(ClaimText.VerdictWords(verdict, language)));
        Assert.Equal(Enum.GetValues<VerdictReason>().Length, Enum.GetValues<VerdictReason>().Select(reason => ClaimText.ReasonWords(reason, language)).Distinct().Count());
    });

    [Fact]
    public void Statements_read_in_both_languages()
    {
        var claim = ReferenceRows.Claims.First(c => c is { Kind: ClaimKind.Streak, Number: 5 });

        Assert.Equal("连续5年全国第一", ClaimText.Statement(claim, Some.Sets, Language.Chinese));
        Assert.Equal("first for 5 full years in a row", ClaimText.Statement(claim, Some.Sets, Language.English));
        Assert.Equal("占全国超40%", ClaimText.Statement(Share(Relation.Over, 40), Some.Sets, Language.Chinese));
        Assert.Equal("rank 1 in the nation", ClaimText.Statement(Share(Relation.Exact, 1) with { Kind = ClaimKind.Rank }, Some.Sets, Language.English));
        Assert.Equal("占全国过半", ClaimText.Statement(Share(Relation.Over, 50), Some.Sets, Language.Chinese));
        Assert.Equal("占全国超50.5%", ClaimText.Statement(Share(Relation.Over, 50.5m), Some.Sets, Language.Chinese));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Claim Share(Relation relation, decimal number) => new(
        IndustrialRobots, Core.Catalogue.Region.GuangdongCode, Period.YearToDate(2025, 5), ClaimKind.Share, number, "percent", relation,
        new("source", "", "", "", "", "zh", SourceKind.Press, Confidence.Normal, ""), ReleaseTime.Parse("2025-07-31", Period.YearToDate(2025, 5), false), "");
}
