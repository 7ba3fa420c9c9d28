using System.Text.RegularExpressions;
using System.Xml.Linq;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Xunit;

namespace GuangdongStats.Web.Tests.Localization;

/// <summary>Every text exists in both languages, and every text that a page names exists.</summary>
public partial class TextTests
{
    private static readonly string Web = FindWeb();

    public static TheoryData<string> TextFiles { get; } =
        [.. Directory.EnumerateFiles(Web, "*Text.resx", SearchOption.AllDirectories).Where(IsSource).Select(file => Path.GetRelativePath(Web, file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Components { get; } =
        [.. Directory.EnumerateFiles(Web, "*.razor", SearchOption.AllDirectories).Where(IsSource).Select(file => Path.GetRelativePath(Web, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void Both_languages_have_the_same_keys_and_no_text_is_empty(string file)
    {
        var chinese = Read(Path.Combine(Web, file));
        var english = Read(Path.Combine(Web, Path.ChangeExtension(file, ".en.resx")));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(chinese, text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
    }

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void English_texts_are_not_chinese(string file)
    {
        var english = Read(Path.Combine(Web, Path.ChangeExtension(file, ".en.resx")));
        Assert.DoesNotContain(english, text => text.Value is "," or ";"); // a list's separator has its space
        // 中文 names the other language; the methods explain Chinese terms and quote how Chinese prints.
        Assert.All(
            english.Where(text => text.Key is not ("OtherLanguage" or "Scope3" or "R12Body" or "R13Body")),
            text => Assert.DoesNotMatch("[\u4e00-\u9fff]", text.Value));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_names_only_texts_that_exist(string component)
    {
        var markup = File.ReadAllText(Path.Combine(Web, component));
        var code = Path.Combine(Web, component + ".cs");
        var source = File.Exists(code) ? markup + File.ReadAllText(code) : markup;
        foreach (Match inject in Injection().Matches(source))
        {
            var keys = Read(Directory.EnumerateFiles(Web, inject.Groups["type"].Value + ".resx", SearchOption.AllDirectories).Single(IsSource)).Keys;
            Assert.All(Regex.Matches(source, $@"\b{inject.Groups["name"].Value}\[""(?<key>[^""]+)""[,\]]"), use => Assert.Contains(use.Groups["key"].Value, keys));
        }
    }

    [Fact]
    public void Every_kind_that_a_page_looks_up_has_its_text()
    {
        var methods = Keys("MethodsText");
        Assert.All(Enum.GetNames<IndicatorKind>(), kind => Assert.Contains("Kind" + kind, methods));
        Assert.All(Enum.GetNames<Absence>(), absence => Assert.Contains("Sign" + absence, methods));
        Assert.All(Enum.GetNames<Relation>().Except([nameof(Relation.Exact)]), relation => Assert.Contains("Sign" + relation, methods));
        Assert.All(Enumerable.Range(1, MethodsIndex.LastRule), rule =>
        {
            Assert.Contains($"R{rule}Title", methods);
            Assert.Contains($"R{rule}Body", methods);
        });

        var problems = Keys("ProblemText");
        Assert.All(Enum.GetNames<ReadingFault>().Except([nameof(ReadingFault.None)]).Concat(["NotFound", "MethodNotAllowed", "BadRequest", "Failure"]), kind =>
        {
            Assert.Contains(kind + "Title", problems);
            Assert.Contains(kind + "Message", problems);
        });

        Assert.Equal(Enum.GetNames<Refusal>().Order(StringComparer.Ordinal), Keys("RefusalText").Order(StringComparer.Ordinal));
    }

    private static IReadOnlyCollection<string> Keys(string texts) =>
        Read(Directory.EnumerateFiles(Web, texts + ".resx", SearchOption.AllDirectories).Single(IsSource)).Keys;

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string Placeholders(string text) =>
        string.Join(' ', Regex.Matches(text, @"\{\d+\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static bool IsSource(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string FindWeb()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GuangdongStats.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "src", "GuangdongStats.Web");
    }

    [GeneratedRegex(@"IStringLocalizer<(?<type>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Injection();
}
