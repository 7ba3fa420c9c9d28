using GuangdongStats.Core.Accounts;
using Xunit;

namespace GuangdongStats.Core.Tests.Accounts;

public class AccountNamesTests
{
    [Theory]
    [InlineData("li", true)]
    [InlineData("陈晓", true)]
    [InlineData("chen.xiao_2-b", true)]
    [InlineData("chen@stats", true)]
    [InlineData("x", false)] // one letter
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("chen xiao", false)]
    [InlineData("chen.", false)] // a sign at the end
    [InlineData("-chen", false)]
    [InlineData("chen\u200b", false)] // shows nothing
    [InlineData("chen\u0000x", false)]
    [InlineData("chen;drop", false)]
    [InlineData("<chen>", false)]
    public void A_user_name_is_made_of_letters_figures_and_a_few_signs_between_them(string? name, bool isOne) => Assert.Equal(isOne, AccountNames.IsUserName(name));

    [Fact]
    public void The_lengths_of_a_user_name_are_bounds_that_count()
    {
        Assert.True(AccountNames.IsUserName(new('a', AccountNames.ShortestUserName)));
        Assert.True(AccountNames.IsUserName(new('a', AccountNames.LongestUserName)));
        Assert.False(AccountNames.IsUserName(new('a', AccountNames.LongestUserName + 1)));
    }

    [Theory]
    [InlineData("陈晓", true)]
    [InlineData("Chen Xiao (robots)", true)]
    [InlineData("O'Brien-Smith", true)]
    [InlineData("<b>陈</b>", true)] // pages write it as it is, never as markup
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData(" 陈晓", false)]
    [InlineData("陈晓 ", false)]
    [InlineData("陈\n晓", false)]
    [InlineData("陈\u202e晓", false)] // turns the direction of what follows
    [InlineData("陈\u2028晓", false)]
    [InlineData("陈\ue000晓", false)] // private use
    public void A_displayed_name_is_anything_that_can_be_read(string? name, bool isOne) => Assert.Equal(isOne, AccountNames.IsDisplayName(name));

    [Fact]
    public void A_displayed_name_may_be_as_long_as_its_column()
    {
        Assert.True(AccountNames.IsDisplayName(new('陈', AccountNames.LongestDisplayName)));
        Assert.False(AccountNames.IsDisplayName(new('陈', AccountNames.LongestDisplayName + 1)));
    }

    [Theory]
    [InlineData("chen@example.cn", true)]
    [InlineData("chen.xiao+stats@mail.example.cn", true)]
    [InlineData("陈@例子.中国", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("chen", false)]
    [InlineData("chen@example", false)] // no domain of the net
    [InlineData("@example.cn", false)]
    [InlineData("chen@.cn", false)]
    [InlineData("chen@example.", false)]
    [InlineData("chen@wang@example.cn", false)]
    [InlineData("chen@example.cn\r\nBcc: all@example.cn", false)] // breaks out of a header
    [InlineData("Chen <chen@example.cn>", false)]
    [InlineData("chen,wang@example.cn", false)]
    [InlineData("chen @example.cn", false)]
    public void An_e_mail_address_cannot_break_out_of_a_header(string? email, bool isOne) => Assert.Equal(isOne, AccountNames.IsEmail(email));

    [Fact]
    public void An_e_mail_address_may_be_as_long_as_the_rules_of_the_net_allow()
    {
        const string domain = "@example.cn";
        Assert.True(AccountNames.IsEmail(new string('a', AccountNames.LongestEmail - domain.Length) + domain));
        Assert.False(AccountNames.IsEmail(new string('a', AccountNames.LongestEmail - domain.Length + 1) + domain));
    }
}
