using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Methods;

/// <summary>The page's texts in their order: its sections, the shorthand, the order of choosing and the rules.</summary>
public sealed class MethodsModel(IStringLocalizer<MethodsText> text, Language language)
{
    private const int LastChoice = 8;

    public IReadOnlyList<(string Anchor, string Title)> Sections { get; } =
        [.. new[] { "Definitions", "Scope", "Symbols", "Choosing", "Dates", "Revisions", "Rules" }
            .Select(name => (name.ToLowerInvariant(), text[name + "Title"].Value))];

    public IReadOnlyList<(string Sign, string Meaning)> Symbols { get; } =
    [
        .. Enum.GetValues<Absence>().Select(absence => (NumberText.AbsenceMark(absence), text["Sign" + absence].Value)),
        .. Enum.GetValues<Relation>().Where(relation => relation != Relation.Exact)
            .Select(relation => (NumberText.RelationWords(relation, language), text["Sign" + relation].Value)),
        ("▲", text["SignRise"].Value),
        ("▼", text["SignFall"].Value),
    ];

    public IReadOnlyList<string> ChoosingSteps { get; } = [.. Enumerable.Range(1, LastChoice).Select(step => text[$"Choose{step}"].Value)];

    public IReadOnlyList<MethodsRule> Rules { get; } =
    [
        .. from number in Enumerable.Range(1, MethodsIndex.LastRule)
           let name = $"R{number}"
           let example = text[name + "Example"]
           select new MethodsRule(name, text[name + "Title"], text[name + "Body"], example.ResourceNotFound ? null : example.Value),
    ];
}
