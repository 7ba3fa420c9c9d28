using System.Globalization;
using System.Resources;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Web.Localization;

namespace GuangdongStats.Web.Ui;

/// <summary>Sections and rules of the methods in both languages, in the page's order.</summary>
public static class MethodsIndex
{
    public const int LastRule = 26;

    private static readonly ResourceManager Texts = new(typeof(MethodsText));

    private static readonly Lazy<IReadOnlyList<MethodsEntry>> All = new(() =>
    [
        .. new[] { "Scope", "Symbols", "Choosing", "Dates", "Revisions" }.Select(Section),
        .. Enumerable.Range(1, LastRule).Select(number => Rule(string.Create(CultureInfo.InvariantCulture, $"R{number}"))),
    ]);

    public static IReadOnlyList<MethodsEntry> Entries => All.Value;

    private static MethodsEntry Section(string name)
    {
        var paragraphs = new[] { $"{name}Lead" }.Concat(Enumerable.Range(1, 4).Select(number => $"{name}{number}"));
        return new(name.ToLowerInvariant(), In(name + "Title"), new(Body(Language.Chinese), Body(Language.English)));

        string Body(Language language) => string.Join(' ', paragraphs.Select(key => Text(key, language)).Where(text => text is not null));
    }

    private static MethodsEntry Rule(string number) => new(number, In(number + "Title"), In(number + "Body"));

    private static LocalizedName In(string key) => new(Text(key, Language.Chinese) ?? "", Text(key, Language.English) ?? "");

    private static string? Text(string key, Language language) => Texts.GetString(key, ReadingRequest.CultureOf(language));
}
