using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using Xunit;

namespace GuangdongStats.Core.Tests.Matters;

public class MatterComparisonTests
{
    private static readonly LocalizedName Name = new("名称", "Name"), Place = new("所在地", "Place"), Note = new("备注", "Note");

    [Fact]
    public void Lines_meet_by_their_label_and_what_is_gone_comes_last()
    {
        var lines = MatterComparison.Of([new(Note, "旧"), new(Name, "甲")], [new(Name, "乙"), new(Place, "佛山")]);
        Assert.Equal([(Name, "甲", "乙"), (Place, "", "佛山"), (Note, "旧", "")], lines);
        Assert.Equal([(Name, "", "乙")], MatterComparison.Of(null, [new(Name, "乙")]));
    }
}
