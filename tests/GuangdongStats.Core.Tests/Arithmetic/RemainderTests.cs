using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using Xunit;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class RemainderTests
{
    private static readonly Figure Nation = Figure.Exact(287_182, 1);

    [Fact]
    public void What_guangdong_leaves_of_the_nation_carries_both_roundings()
    {
        var remainder = Remainder.Of([Figure.Exact(124_700, 100)], Nation)!;
        Assert.Equal(1, remainder.Parts);
        Assert.Equal(Interval.Closed(124_650, 124_750), remainder.Sum);
        Assert.Equal(Interval.Closed(162_431.5m, 162_532.5m), remainder.Rest);
        Assert.False(remainder.IsImpossible);
    }

    [Fact]
    public void Bounds_and_absences_are_part_of_the_rest()
    {
        var remainder = Remainder.Of([Figure.Exact(124_700, 100), Figure.Bound(Relation.Over, 40_000), Figure.Absent(Absence.NotAvailable)], Nation)!;
        Assert.Equal(1, remainder.Parts);
    }

    [Fact]
    public void Parts_above_the_whole_are_impossible_only_beyond_rounding()
    {
        Assert.True(Remainder.Of([Figure.Exact(300_000, 100)], Nation)!.IsImpossible);
        Assert.False(Remainder.Of([Figure.Exact(287_200, 100)], Nation)!.IsImpossible);
    }

    [Fact]
    public void Without_an_exact_part_there_is_none_and_without_a_whole_no_rest()
    {
        Assert.Null(Remainder.Of([Figure.Bound(Relation.Over, 1)], Nation));
        Assert.Null(Remainder.Of([Figure.Exact(1, 1)], Figure.Absent(Absence.NotAvailable))!.Rest);
    }
}
