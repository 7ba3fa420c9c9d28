using System.Collections;
using System.Globalization;
using System.Resources;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;
using MudText = GuangdongStats.Web.Localization.MudText;

namespace GuangdongStats.Web.Tests.Localization;

public sealed class MudTextTests
{
    /// <summary>MudBlazor's own words: the keys that its parts ask for, and the English behind each.</summary>
    private static readonly Dictionary<string, string> Theirs = ReadTheirs();

    [Fact]
    public void Every_word_that_mudblazor_has_is_said_in_chinese_and_in_english()
    {
        Assert.True(Theirs.Count > 100, $"Only {Theirs.Count} keys found in MudBlazor.");
        Assert.Equal([], Theirs.Keys.Except(Ours(CultureInfo.InvariantCulture).Keys, StringComparer.Ordinal));
        Assert.Equal([], Theirs.Keys.Except(Ours(ReadingRequest.EnglishCulture).Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void No_word_is_kept_for_a_key_that_mudblazor_no_longer_has() =>
        Assert.Equal([], Ours(CultureInfo.InvariantCulture).Keys.Except(Theirs.Keys, StringComparer.Ordinal));

    [Fact]
    public void A_text_has_the_gaps_that_mudblazor_fills()
    {
        foreach (var culture in new[] { CultureInfo.InvariantCulture, ReadingRequest.EnglishCulture })
        {
            var ours = Ours(culture);
            Assert.All(Theirs, pair => Assert.Equal((pair.Key, Gaps(pair.Value)), (pair.Key, Gaps(ours[pair.Key]))));
        }

        static string Gaps(string text) => string.Join(' ', Enumerable.Range(0, 9).Where(gap => text.Contains($"{{{gap}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("zh-CN", "每页行数：")]
    [InlineData("en", "Rows per page:")]
    public void A_part_of_mudblazor_speaks_the_language_of_the_page(string language, string words)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var texts = new StringLocalizer<MudText>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
            Assert.Equal(words, new MudTexts(texts)["MudDataGridPager_RowsPerPage"].Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> ReadTheirs()
    {
        var assembly = typeof(MudBlazor.MudComponentBase).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("LanguageResource.resources", StringComparison.Ordinal));
        return Pairs(new ResourceManager(name[..^".resources".Length], assembly).GetResourceSet(CultureInfo.InvariantCulture, true, false)!);
    }

    private static Dictionary<string, string> Ours(CultureInfo culture) =>
        Pairs(new ResourceManager(typeof(MudText).FullName!, typeof(MudText).Assembly).GetResourceSet(culture, true, false)!);

    private static Dictionary<string, string> Pairs(ResourceSet set) =>
        set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
