using Bunit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Features.Reading.Methods;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui;
using Xunit;
using MethodsPage = GuangdongStats.Web.Features.Reading.Methods.Methods;

namespace GuangdongStats.Web.Tests.Features.Reading.Methods;

public sealed class MethodsComponentTests(ReadingSite site) : ReadingContext(site)
{
    [Theory]
    [InlineData("/methods", Language.Chinese, "超")]
    [InlineData("/en/methods", Language.English, "over")]
    public void Every_absence_and_every_relation_has_its_sign_and_its_meaning(string address, Language language, string over)
    {
        Ask(address);
        var symbols = new MethodsModel(Text<MethodsText>(), language).Symbols;
        Assert.Equal(Enum.GetValues<Absence>().Length + Enum.GetValues<Relation>().Length - 1 + 2, symbols.Count);
        Assert.Contains(over, symbols.Select(symbol => symbol.Sign));
        Assert.All(symbols, symbol => Assert.DoesNotMatch("^Sign[A-Z]", symbol.Meaning));
    }

    [Fact]
    public void There_are_26_rules_in_order_eight_steps_of_choosing_and_no_missing_text()
    {
        var model = new MethodsModel(Text<MethodsText>(), Language.Chinese);
        Assert.Equal(Enumerable.Range(1, 26).Select(number => $"R{number}"), model.Rules.Select(rule => rule.Number));
        Assert.All(model.Rules, rule => Assert.DoesNotMatch(@"^R\d+", rule.Title + "\n" + rule.Body));
        Assert.Equal(8, model.ChoosingSteps.Count);
        Assert.All(model.ChoosingSteps, step => Assert.DoesNotMatch(@"^Choose\d", step));
        Assert.Contains(model.Rules, rule => rule.Example is null);
        Assert.Contains(model.Rules, rule => rule.Example is not null);
    }

    [Fact]
    public void The_contents_lead_to_sections_that_exist_and_definitions_to_their_indicators()
    {
        var page = Page<MethodsPage>("/en/methods?asof=2026-01-31");
        Assert.Equal(7, page.FindAll(".contents a").Count);
        Assert.All(page.FindAll(".contents a"), link => Assert.NotNull(page.Find("#" + link.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal("/en/indicators/industrial-robots?asof=2026-01-31", page.Find("#industrial-robots a").GetAttribute("href"));
    }

    [Fact]
    public void A_rule_is_an_article_with_its_text_and_where_there_is_one_its_example()
    {
        var page = Page<MethodsPage>("/en/methods");
        Assert.Equal("R8 Rounding", Words.Of(page.Find("#R8 h3")));
        Assert.Empty(page.FindAll("#R8 .note"));
        Assert.StartsWith("Example", Words.Of(page.Find("#R2 .note")), StringComparison.Ordinal);
        Assert.Equal(26, page.FindAll("article.rule").Count);
    }
}
