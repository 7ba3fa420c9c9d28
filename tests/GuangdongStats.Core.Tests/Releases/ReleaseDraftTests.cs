using GuangdongStats.Core.Releases;
using Xunit;

namespace GuangdongStats.Core.Tests.Releases;

public class ReleaseDraftTests
{
    [Theory]
    [InlineData("10月数据", "October figures", "", "", null)]
    [InlineData("10月数据", "October figures", "第一行\n第二行", "Line one\nline two", null)]
    [InlineData("", "October figures", "", "", Refusal.TitleMissing)]
    [InlineData("10月数据", " ", "", "", Refusal.TitleMissing)]
    [InlineData("10月\n数据", "October figures", "", "", Refusal.TextNotAccepted)] // a title is one line
    [InlineData("10月数据", "October\u0000figures", "", "", Refusal.TextNotAccepted)]
    [InlineData("10月数据", "October\u202Efigures", "", "", Refusal.TextNotAccepted)] // shown backwards
    [InlineData("10月数据", "October figures", "更正", "", Refusal.NoticeMissing)]
    [InlineData("10月数据", "October figures", "更正", "Corre\u0007ction", Refusal.TextNotAccepted)]
    public void Its_words_stand_in_both_languages(string titleZh, string titleEn, string noticeZh, string noticeEn, Refusal? expected) =>
        Assert.Equal(expected, new ReleaseDraft(default, new(titleZh, titleEn), new(noticeZh, noticeEn)).WhyInvalid());

    [Theory]
    [InlineData(200, 2_000, null)]
    [InlineData(201, 2_000, Refusal.TextNotAccepted)]
    [InlineData(200, 2_001, Refusal.TextNotAccepted)]
    [InlineData(100_000, 1, Refusal.TextNotAccepted)]
    public void Its_words_have_a_limit(int title, int notice, Refusal? expected) =>
        Assert.Equal(expected, new ReleaseDraft(default, new("题", new('x', title)), new(new('注', notice), "Note")).WhyInvalid());
}
