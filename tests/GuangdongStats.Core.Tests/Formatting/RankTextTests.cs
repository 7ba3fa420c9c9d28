using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

public sealed class RankTextTests
{
    [Theory]
    [InlineData(1, 1, "第1位", "1st")]
    [InlineData(1, 2, "第1—2位", "1st or 2nd")]
    [InlineData(2, 7, "第2—7位", "2nd to 7th")]
    [InlineData(11, 13, "第11—13位", "11th to 13th")] // not 11st
    [InlineData(21, 23, "第21—23位", "21st to 23rd")]
    public void A_rank_or_the_ranks_it_lies_between(int best, int worst, string chinese, string english)
    {
        var rank = new RankInterval(best, worst, [], []);
        Assert.Equal(chinese, RankText.Of(rank, Language.Chinese));
        Assert.Equal(english, RankText.Of(rank, Language.English));
    }
}
