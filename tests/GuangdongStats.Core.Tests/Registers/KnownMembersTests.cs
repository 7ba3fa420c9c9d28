using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;
using Xunit;

namespace GuangdongStats.Core.Tests.Registers;

public sealed class KnownMembersTests
{
    [Fact]
    public void Eleven_parks_of_which_six_are_named_leave_five() => Assert.Equal(5, KnownMembers.Of(Figure.Exact(11, 1), 6).Unnamed);

    [Fact]
    public void A_bound_leaves_nothing_to_subtract_from()
    {
        Assert.Null(KnownMembers.Of(Figure.Bound(Relation.Over, 11), 6).Unnamed);
        Assert.Null(KnownMembers.Of(Figure.Absent(Absence.NotYetPublished), 6).Unnamed);
    }
}
