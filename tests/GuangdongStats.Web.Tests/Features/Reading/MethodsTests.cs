using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading;

public class MethodsTests(ReadingSite site)
{
    [Theory]
    [InlineData("/methods")]
    [InlineData("/en/methods")]
    public async Task Every_rule_every_section_and_every_indicator_has_its_anchor(string address)
    {
        var page = await site.Page(address);
        Assert.Equal(Enumerable.Range(1, 26).Select(number => $"R{number}"), page.QuerySelectorAll(".rule").Select(rule => rule.Id));
        Assert.All(page.QuerySelectorAll(".contents a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal(40, page.QuerySelectorAll("#definitions tbody tr[id]").Length);
        Assert.NotNull(page.GetElementById("industrial-robots"));
    }

    [Fact]
    public async Task An_indicator_without_a_definition_says_whose_it_is()
    {
        var row = (await site.Page("/en/methods")).GetElementById("ai-investment")!;
        Assert.EndsWith("by source", row.TextContent.Trim(), StringComparison.Ordinal);
    }
}
