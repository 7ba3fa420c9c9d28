using Bunit;
using GuangdongStats.Web.Features.Reading.Figures;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Figures;

public sealed class FigureComponentTests(ReadingSite site) : ReadingContext(site)
{
    private IRenderedComponent<FigurePage> Figure(string prefix, string indicator, string region, string slug, string query = "") => Page<FigurePage>(
        $"{prefix}/figures/{indicator}/{region}/{slug}{query}", (nameof(FigurePage.Indicator), indicator), (nameof(FigurePage.Region), region), (nameof(FigurePage.Slug), slug));

    [Fact]
    public void The_numbers_stand_first_then_how_they_came_about_then_every_row()
    {
        var page = Figure("/en", "industrial-robots", "440000", "ytd-2025-05");
        Assert.Equal(["124,700 sets", "+33%"], page.FindAll(".key-figures dd").Select(Words.Of).Take(2));
        Assert.Equal(["Where this number comes from", "All published rows and vintages", "Definition"], page.FindAll("h2").Select(Words.Of));
        Assert.NotEmpty(page.FindAll("tr.is-shown"));
        Assert.All(page.FindAll(".steps article"), step => Assert.Matches(@"/en/methods#R\d+$", step.QuerySelectorAll("p.note a")[^1].GetAttribute("href")));
    }

    [Fact]
    public void Every_row_of_the_table_names_its_source_as_a_link()
    {
        var rows = Figure("", "industrial-robots", "000000", "ytd-2019-12").FindAll("tbody tr");
        Assert.Superset(new HashSet<string> { "18.6943万套", "18.69434万套", "约17.7万套" }, rows.Select(row => Words.Of(row.QuerySelectorAll("td")[1])).ToHashSet());
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("cite a[rel~=external]")));
    }

    [Fact]
    public void The_crumbs_lead_back_and_the_page_itself_is_no_link()
    {
        var crumbs = Figure("/en", "industrial-robots", "440000", "ytd-2025-05", "?asof=2026-01-31").FindAll(".breadcrumbs li");
        Assert.Equal(["/en/indicators?asof=2026-01-31", "/en/indicators/industrial-robots?region=440000&span=ytd&asof=2026-01-31", null], crumbs.Select(crumb => crumb.QuerySelector("a")?.GetAttribute("href")));
        Assert.Equal("page", crumbs[2].GetAttribute("aria-current"));
    }

    [Fact]
    public void A_low_confidence_row_wears_a_chip()
    {
        var page = Figure("/en", "industrial-robots", "440000", "ytd-2025-12");
        Assert.Contains("low confidence", page.FindAll(".key-figures .chip").Select(Words.Of));
        var rows = page.FindAll("tbody tr").ToLookup(row => row.QuerySelector("td.wide .chip-low") is not null, row => Words.Of(row.QuerySelector("td.wide")));
        Assert.All(rows[true], source => Assert.EndsWith("low confidence", source, StringComparison.Ordinal));
        Assert.NotEmpty(rows[true]);
        Assert.Contains(rows[false], source => source.Contains("China News Service", StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_without_rows_has_no_table_and_says_why()
    {
        var page = Figure("/en", "industrial-robots", "000000", "month-2025-01");
        Assert.Equal("No number", Words.Of(page.Find(".key-figures dd")));
        Assert.Contains(page.FindAll("p.note").Select(Words.Of), note => note.StartsWith("Why there is no number: not collected", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table, .steps article"));
    }

    [Fact]
    public void A_note_in_the_other_language_says_which()
    {
        var notes = Figure("/en", "industrial-robots", "440000", "ytd-2025-05").FindAll("tbody tr td:last-child");
        Assert.All(notes.Where(note => note.TextContent.Any(letter => letter is >= '\u4e00' and <= '\u9fff')), note => Assert.Equal("zh-CN", note.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("no-such", "440000", "ytd-2025-05", "There is no indicator with the code “no-such”.")]
    [InlineData("industrial-robots", "999999", "ytd-2025-05", "There is no region with the code “999999”.")]
    [InlineData("industrial-robots", "440000", "2025-05", "“2025-05” is not a period; expected ytd-2025-05")]
    [InlineData("industrial-robots", "440000", "<b>", "“<b>” is not a period")]
    public void What_cannot_be_found_is_refused_in_words_as_text(string indicator, string region, string slug, string words)
    {
        var page = Figure("/en", indicator, region, slug);
        Assert.True(Context.IsRefused());
        Assert.StartsWith(words, Words.Of(page.Find(".problem p")), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b, table"));
        Assert.Contains(page.FindAll(".problem a"), link => link.GetAttribute("href") == "/en/indicators");
    }
}
