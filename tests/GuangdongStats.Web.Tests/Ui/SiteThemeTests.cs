using System.Net;
using System.Text.RegularExpressions;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui;
using MudBlazor;
using MudBlazor.Utilities;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public partial class SiteThemeTests(ReadingSite site)
{
    public static TheoryData<string, string> Palettes { get; } = new()
    {
        { "light", "paper" }, { "light", "page" }, { "dark", "paper" }, { "dark", "page" },
    };

    [Theory]
    [MemberData(nameof(Palettes))]
    public void Every_text_colour_can_be_read_on_page_and_paper(string theme, string ground)
    {
        Palette palette = theme == "light" ? SiteTheme.Theme.PaletteLight : SiteTheme.Theme.PaletteDark;
        var behind = ground == "paper" ? palette.Surface : palette.Background;
        MudColor[] texts = [palette.TextPrimary, palette.TextSecondary, palette.Primary, palette.Secondary, palette.Success, palette.Warning, palette.Info, palette.Error];
        Assert.All(texts, text => Assert.True(Contrast(text, behind) >= 4.5, $"{text} on {behind}: {Contrast(text, behind):F2}"));
        Assert.True(Contrast(palette.PrimaryContrastText, palette.Primary) >= 4.5);
        Assert.True(Contrast(palette.AppbarText, palette.AppbarBackground) >= 4.5);
        Assert.True(Contrast(palette.LinesInputs, behind) >= 3, "borders of inputs");
    }

    [Fact]
    public async Task The_sheet_is_kept_for_ever_at_the_address_that_pages_name()
    {
        var named = (await site.Page("/methods")).QuerySelector("link[href^='/theme.css']")!.GetAttribute("href")!;
        using var answer = await site.Get(named);
        using var bare = await site.Get("/theme.css");
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(bare.Headers.CacheControl!.NoCache);

        using var reader = site.Reader();
        reader.DefaultRequestHeaders.IfNoneMatch.Add(bare.Headers.ETag!);
        using var again = await reader.GetAsync("/theme.css", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_style_sheets_use_no_variable_that_the_theme_does_not_set()
    {
        var sheet = await Text("/site.css");
        var theme = await Text("/theme.css") + sheet[..sheet.IndexOf("body {", StringComparison.Ordinal)]; // sizes of letters are set at the head of the sheet itself
        var set = Set().Matches(theme).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(Used().Matches(sheet), use => Assert.Contains(use.Groups[1].Value, set));
    }

    [Fact]
    public async Task The_operator_chooses_the_colour_of_a_rise()
    {
        Assert.Contains("--rise: var(--bad); --fall: var(--ok);", await Text("/theme.css"), StringComparison.Ordinal);
        Assert.Contains("--rise: var(--ok); --fall: var(--bad);", SiteTheme.Css(riseIsRed: false), StringComparison.Ordinal);
    }

    private async Task<string> Text(string address)
    {
        using var answer = await site.Get(address);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>WCAG 2.2 contrast ratio, a translucent text laid over its ground first.</summary>
    private static double Contrast(MudColor text, MudColor ground)
    {
        var share = text.A / 255.0;
        var (a, b) = (Luminance(Over(text.R, ground.R), Over(text.G, ground.G), Over(text.B, ground.B)), Luminance(ground.R, ground.G, ground.B));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

        double Over(byte front, byte back) => (front * share) + (back * (1 - share));
    }

    private static double Luminance(double r, double g, double b)
    {
        return (0.2126 * Linear(r)) + (0.7152 * Linear(g)) + (0.0722 * Linear(b));

        static double Linear(double part) => part / 255 <= 0.04045 ? part / 255 / 12.92 : Math.Pow(((part / 255) + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--([\w-]+):")]
    private static partial Regex Set();

    [GeneratedRegex(@"var\(--([\w-]+)")]
    private static partial Regex Used();
}
