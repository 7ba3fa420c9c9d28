using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Xunit;

namespace GuangdongStats.Core.Tests.Observations;

public sealed class ChoosingTests
{
    [Fact]
    public void Of_nothing_nothing_is_chosen() => Assert.Null(Choosing.Choose([]));

    [Fact]
    public void Each_rule_decides_before_the_next()
    {
        Observation[] best =
        [
            Row("own", kind: SourceKind.OwnRelease, basis: Basis.Forecast),
            Row("office", kind: SourceKind.NationalStatistics, basis: Basis.Estimate),
            Row("reported", figure: Figure.Bound(Relation.Over, 100)),
            Row("exact-fine", figure: Figure.Exact(100, 1), basis: Basis.Estimate, substituted: true),
            Row("coarse-dated", figure: Figure.Exact(100, 10), basis: Basis.Estimate),
            Row("coarse-earlier", figure: Figure.Exact(100, 10), basis: Basis.Estimate, day: 2),
            Row("coarse-later-undated", figure: Figure.Exact(100, 10), basis: Basis.Estimate, day: 20, substituted: true),
            Row("bound", figure: Figure.Bound(Relation.Over, 100), basis: Basis.Estimate),
            Row("low", kind: SourceKind.OwnRelease, confidence: Confidence.Low),
        ];

        var choice = Choosing.Choose(best.Reverse())!;

        Assert.Equal(best.Select(row => row.Source.Id), choice.Alternatives.Select(a => a.Observation.Source.Id).Prepend(choice.Shown.Source.Id));
        Assert.Equal(ChoiceReason.NotReleasedByDepartment, choice.Alternatives[0].Behind);
        Assert.Equal(ChoiceReason.LowerConfidence, choice.Alternatives[^1].Behind);
    }

    [Theory]
    [InlineData("b", "a", ChoiceReason.SourceOrder)]
    [InlineData("a", "a", ChoiceReason.EarlierVintage)]
    public void Ties_are_broken_by_the_source_and_vintages_hold_within_one(string first, string second, ChoiceReason reason)
    {
        var choice = Choosing.Choose([Row(first, vintage: 1), Row(second, vintage: 2)])!;

        Assert.Equal((second, reason), (choice.Shown.Source.Id, choice.Alternatives[0].Behind));
    }

    [Fact]
    public void A_superseded_vintage_does_not_compete_however_fine_it_is()
    {
        // Compared pair by pair these three run in a circle: s1 before t, t before s2, s2 before s1.
        Observation[] rows =
        [
            Row("s", vintage: 1, figure: Figure.Exact(100, 1)),
            Row("t", figure: Figure.Exact(100, 10)),
            Row("s", vintage: 2, figure: Figure.Bound(Relation.Over, 100)),
        ];

        var choice = Choosing.Choose(rows)!;

        Assert.Equal("t", choice.Shown.Source.Id);
        Assert.Equal([ChoiceReason.OnlyABound, ChoiceReason.EarlierVintage], choice.Alternatives.Select(a => a.Behind));
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_rows() =>
        (from rows in Rows.List[1, 8]
         let distinct = rows.DistinctBy(row => (row.Source.Id, row.Vintage)).ToArray()
         from shuffled in Gen.Shuffle(distinct.ToArray())
         select (distinct, shuffled)).Sample(s =>
        {
            var (one, other) = (Choosing.Choose(s.distinct)!, Choosing.Choose(s.shuffled)!);

            Assert.Equal(one.Shown, other.Shown);
            Assert.Equal(one.Alternatives, other.Alternatives);
            Assert.Equal(s.distinct.Length - 1, one.Alternatives.Count);
        });

    private static Gen<Observation> Rows { get; } = Gen.Select(
        Gen.OneOf("a", "b", "c"),
        Gen.Int[1, 3],
        Gen.OneOf(Figure.Exact(100, 1), Figure.Exact(100, 10), Figure.Bound(Relation.Over, 90), Figure.Bound(Relation.About, 100)),
        Gen.OneOf(Basis.Reported, Basis.Estimate),
        Gen.Int[1, 3],
        Gen.Bool,
        // A source has one kind and confidence; its rows differ in the rest.
        (id, vintage, figure, basis, day, substituted) => Row(id, vintage, figure, basis, id == "c" ? SourceKind.NationalStatistics : SourceKind.Press, id == "b" ? Confidence.Low : Confidence.Normal, day, substituted));

    private static Observation Row(
        string source,
        int vintage = 1,
        Figure? figure = null,
        Basis basis = Basis.Reported,
        SourceKind kind = SourceKind.Press,
        Confidence confidence = Confidence.Normal,
        int day = 10,
        bool substituted = false) => new(
            "industrial-robots", Region.NationCode, Period.YearToDate(2025, 5), Measure.Level, figure ?? Figure.Exact(100, 1), basis, Status.AsPublished,
            new(source, "", "", "", "", "zh", kind, confidence, ""), vintage, new(ReleaseTime.StartOf(new(2025, 7, day)), substituted), "");
}
