using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Claims;

public sealed class ContradictionTests
{
    private static readonly Source Text = new("made-up", "Made up", "Made up", "", "2025-04-09", "en", SourceKind.Press, Confidence.Normal, "");

    [Fact]
    public void One_in_three_beside_44_percent_in_the_same_text_is_the_only_one_that_was_published()
    {
        var found = Assert.Single(Contradiction.Among(
            ReferenceRows.Claims.Select(SourceStatement.Of).OfType<SourceStatement>().Concat(ReferenceRows.Observations.Select(SourceStatement.Of).OfType<SourceStatement>())));

        Assert.Equal(("jpchina-2025-04", 33.3m, 44m), (found.First.Source.Id, found.First.Number, found.Second.Number));
        Assert.NotNull(found.First.Claim); // words first
        Assert.Null(found.Second.Claim);
    }

    [Theory]
    [InlineData(ClaimKind.Share, Relation.About, 33.3, ClaimKind.Share, Relation.Exact, 44, true)]
    [InlineData(ClaimKind.Share, Relation.Over, 40, ClaimKind.Share, Relation.Exact, 44, false)]
    [InlineData(ClaimKind.Share, Relation.Over, 40, ClaimKind.Share, Relation.Nearly, 40, true)]
    [InlineData(ClaimKind.Rank, Relation.Exact, 1, ClaimKind.Rank, Relation.Exact, 2, true)]
    [InlineData(ClaimKind.Streak, Relation.Exact, 5, ClaimKind.Streak, Relation.Exact, 6, true)]
    [InlineData(ClaimKind.Rank, Relation.Exact, 1, ClaimKind.Streak, Relation.Exact, 5, false)]
    [InlineData(ClaimKind.Rank, Relation.Exact, 2, ClaimKind.Streak, Relation.Exact, 5, true)] // who leads in a row is first
    [InlineData(ClaimKind.Rank, Relation.Exact, 2, ClaimKind.Share, Relation.Over, 50, true)] // more than half is first
    [InlineData(ClaimKind.Rank, Relation.Exact, 2, ClaimKind.Share, Relation.AtLeast, 50, false)]
    public void Two_statements_exclude_each_other_or_do_not(ClaimKind a, Relation ofA, double numberA, ClaimKind b, Relation ofB, double numberB, bool excluded)
    {
        var (first, second) = (Said(a, ofA, (decimal)numberA), Said(b, ofB, (decimal)numberB));

        Assert.Equal(excluded ? 1 : 0, Contradiction.Among([first, second]).Count);
        Assert.Equal(excluded ? 1 : 0, Contradiction.Among([second, first]).Count);
    }

    [Fact]
    public void Different_sources_periods_and_places_may_differ()
    {
        var said = Said(ClaimKind.Share, Relation.Exact, 44);
        var other = said with { Number = 30 };

        Assert.Empty(Contradiction.Among([said, other with { Source = Text with { Id = "another" } }]));
        Assert.Empty(Contradiction.Among([said, other with { Period = Period.FullYear(2023) }]));
        Assert.Empty(Contradiction.Among([said, other with { Region = "310000" }]));
        Assert.Single(Contradiction.Among([said, said, other]));
    }

    private static SourceStatement Said(ClaimKind kind, Relation relation, decimal number) => new(Text, "industrial-robots", "440000", Period.FullYear(2024), kind, relation, number, null);
}
