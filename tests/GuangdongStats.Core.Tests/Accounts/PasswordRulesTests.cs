using GuangdongStats.Core.Accounts;
using Xunit;

namespace GuangdongStats.Core.Tests.Accounts;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("an orchard in Foshan")]
    [InlineData("佛山的荔枝园在六月最甜了")] // twelve characters of any script
    [InlineData("x7#Kq!m2Zp0v")]
    [InlineData("robots sort the mail at night")] // holds a common word, but is not made of one
    [InlineData("mehr als nur ein Passwort")]
    public void A_long_password_of_ones_own_is_good(string password) => Assert.Equal(PasswordFault.None, PasswordRules.Check(password, "chen", "陈晓", "chen@example.cn"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("elevenchars")]
    public void A_short_one_is_not(string? password) => Assert.Equal(PasswordFault.TooShort, PasswordRules.Check(password));

    [Fact]
    public void The_lengths_are_bounds_that_count()
    {
        var words = string.Concat(Enumerable.Repeat("orchard lamp ", 20));
        Assert.Equal(PasswordFault.TooShort, PasswordRules.Check(words[..(PasswordRules.Shortest - 1)]));
        Assert.Equal(PasswordFault.None, PasswordRules.Check(words[..PasswordRules.Shortest]));
        Assert.Equal(PasswordFault.None, PasswordRules.Check(words[..PasswordRules.Longest]));
        Assert.Equal(PasswordFault.NotTypable, PasswordRules.Check(words[..(PasswordRules.Longest + 1)]));
    }

    [Theory]
    [InlineData("an orchard\u0000 in Foshan")]
    [InlineData("an orchard\tin Foshan")]
    [InlineData("an orchard\u007f in Foshan")]
    public void What_nobody_can_type_is_refused(string password) => Assert.Equal(PasswordFault.NotTypable, PasswordRules.Check(password));

    [Theory]
    [InlineData("the orchard of chenwei")]
    [InlineData("the orchard of CHENWEI")]
    [InlineData("陈伟明和他的荔枝园在佛山")]
    [InlineData("me@example.cn is my mail")]
    public void It_holds_no_name_of_its_account(string password) =>
        Assert.Equal(PasswordFault.HoldsName, PasswordRules.Check(password, "chenwei", "陈伟明", "me@example.cn"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("li")] // two letters are in too many words
    public void A_name_that_is_missing_or_very_short_forbids_nothing(string? name) => Assert.Equal(PasswordFault.None, PasswordRules.Check("a little orchard", name));

    [Theory]
    [InlineData("Password1234")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("password-password")]
    [InlineData("Guangdong2026!")]
    [InlineData("guangdongstats")]
    [InlineData("woaizhongguo1314")]
    [InlineData("correct horse battery staple")]
    [InlineData("qazwsxedc1234")]
    public void What_a_stranger_tries_first_is_common(string password) => Assert.Equal(PasswordFault.Common, PasswordRules.Check(password));

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abababababababab")]
    [InlineData("123412341234")] // four different ones
    [InlineData("1234567890123")]
    [InlineData("3210987654321")] // backwards
    [InlineData("ABCDEFGHIJKLM")]
    [InlineData("qwertyuiopas")]
    [InlineData("1qaz2wsx3edc")]
    public void A_run_or_a_few_characters_again_and_again_is_monotonous(string password) => Assert.Equal(PasswordFault.Monotonous, PasswordRules.Check(password));
}
