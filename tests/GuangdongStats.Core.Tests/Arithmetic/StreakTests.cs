using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Xunit;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class StreakTests
{
    private const string Here = "440000", There = "310000";
    private static readonly RankInterval First = new(1, 1, [], []), Second = new(2, 2, [There], []), Open = new(1, 2, [], [There]);

    [Fact]
    public void A_statement_in_the_middle_of_a_year_means_the_full_years_before_it()
    {
        Assert.Equal((2020, 2024), Streak.FirstAndLastYear(Says(5, "ytd-2025-05")));
        Assert.Equal((2020, 2024), Streak.FirstAndLastYear(Says(5, "ytd-2024-12")));
        Assert.Null(Streak.FirstAndLastYear(IsFirst("ytd-2025-10"))); // first in ten months says nothing of a year
    }

    [Fact]
    public void Nothing_known_is_no_streak()
    {
        var streak = Streak.Of(Here, [], new Dictionary<int, RankInterval>(), 2024);

        Assert.Equal(0, streak.Length);
        Assert.Null(streak.OpenYear);
        Assert.False(streak.IsAtLeast);
    }

    [Fact]
    public void A_missing_year_before_ends_the_proof_not_the_streak()
    {
        var streak = Streak.Of(Here, [Says(3, "ytd-2022-12")], new Dictionary<int, RankInterval>(), 2022);

        Assert.Equal((3, true), (streak.Length, streak.IsAtLeast));
        Assert.Equal((2019, StreakEvidence.Unknown), (streak.Before!.Year, streak.Before.Evidence));
    }

    [Fact]
    public void Another_regions_first_place_ends_it_backwards()
    {
        var streak = Streak.Of(Here, [Says(3, "ytd-2022-12"), IsFirst("ytd-2019-12", There)], new Dictionary<int, RankInterval>(), 2022);

        Assert.False(streak.IsAtLeast);
        Assert.Equal(There, streak.Before!.Claim!.Region);
    }

    [Fact]
    public void Levels_prove_or_refute_a_year_whatever_is_said()
    {
        var streak = Streak.Of(Here, [Says(5, "ytd-2024-12")], new Dictionary<int, RankInterval> { [2024] = First, [2023] = Open, [2021] = Second }, 2024);

        Assert.Equal([(2022, StreakEvidence.Stated), (2023, StreakEvidence.Stated), (2024, StreakEvidence.Proven)], streak.Years.Select(year => (year.Year, year.Evidence)));
        Assert.Equal((2021, StreakEvidence.Refuted), (streak.Before!.Year, streak.Before.Evidence));
    }

    [Fact]
    public void A_later_year_that_is_refuted_has_ended_it()
    {
        var streak = Streak.Of(Here, [Says(5, "ytd-2024-12")], new Dictionary<int, RankInterval> { [2025] = Second }, 2025);

        Assert.Equal((0, true), (streak.Length, streak.HasEnded));
        Assert.Null(streak.OpenYear);
    }

    [Fact]
    public void What_a_source_of_low_confidence_says_continues_nothing_but_is_reported()
    {
        var six = Says(6, "ytd-2025-12", confidence: Confidence.Low);
        var streak = Streak.Of(Here, [Says(5, "ytd-2024-12"), six], new Dictionary<int, RankInterval>(), 2025);

        Assert.Equal((5, 2025), (streak.Length, streak.OpenYear));
        Assert.Equal(six, streak.Unconfirmed);
        Assert.Equal(6, Streak.Of(Here, [Says(5, "ytd-2024-12"), Says(6, "ytd-2025-12")], new Dictionary<int, RankInterval>(), 2025).Length);
    }

    [Fact]
    public void Statements_that_contradict_each_other_leave_a_year_unknown()
    {
        var streak = Streak.Of(Here, [Says(2, "ytd-2024-12"), IsFirst("ytd-2023-12", There)], new Dictionary<int, RankInterval>(), 2024);

        Assert.Equal((1, true), (streak.Length, streak.IsAtLeast));
        Assert.Equal(StreakEvidence.Unknown, streak.Before!.Evidence);
    }

    [Theory]
    [InlineData("2025-12-30", 2024)]
    [InlineData("2025-12-31", 2025)]
    [InlineData("2026-01-01", 2025)]
    public void An_unfinished_year_never_enters(string day, int year) => Assert.Equal(year, Window.LastFullYear(ReleaseTime.LastDayOf(day)));

    private static Claim Says(int years, string slug, Confidence confidence = Confidence.Normal) =>
        Of(ClaimKind.Streak, years, "full-year", slug, Here, confidence);

    private static Claim IsFirst(string slug, string region = Here) => Of(ClaimKind.Rank, 1, "", slug, region, Confidence.Normal);

    private static Claim Of(ClaimKind kind, int number, string unit, string slug, string region, Confidence confidence) => new(
        "industrial-robots", region, Period.Parse(slug), kind, number, unit, Relation.Exact,
        new($"{region}-{slug}", "", "", "", "", "zh", SourceKind.StateMedia, confidence, ""), ReleaseTime.Parse("", Period.Parse(slug), false), "");
}
