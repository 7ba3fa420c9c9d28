using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;

namespace GuangdongStats.Core.Registers.Entries;

/// <summary>A register's entry as it is written: texts by the codes of <see cref="RegisterLayout"/>, complete or not. What is empty is not kept.</summary>
public sealed class RegisterEntry
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, string> values;

    private RegisterEntry(MatterKey key, Dictionary<string, string> values, IReadOnlyList<IReadOnlyDictionary<string, string>> items) => (Key, this.values, Items) = (key, values, items);

    public MatterKey Key { get; }

    public RegisterLayout Layout => RegisterLayout.Of(Key.Kind);

    /// <summary>Of a programme, in its order.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Items { get; }

    public string this[string field] => values.GetValueOrDefault(field, "");

    public LocalizedName Name => new(this[RegisterLayout.NameZh], this[RegisterLayout.NameEn]);

    public bool IsRemoved => this[RegisterLayout.Removed] == "true";

    /// <summary>Whether it says where it was read.</summary>
    public bool HasSource => this[RegisterLayout.SourceId].Length > 0 || this[RegisterLayout.DocumentTitle].Length > 0;

    public static RegisterEntry Empty(MatterKey key) => new(key, [], []);

    public static RegisterEntry Of(MatterKey key, IEnumerable<KeyValuePair<string, string>> values, IEnumerable<IEnumerable<KeyValuePair<string, string>>> items)
    {
        var layout = RegisterLayout.Of(key.Kind);
        return new(
            key,
            Kept(values, layout.Fields),
            [.. items.Select(item => Kept(item, layout.Items)).Where(item => item.Count > 0)]);
    }

    public static RegisterEntry Of(Park park) => Of(new(MatterKind.Park, park.Code), Pairs(
        (RegisterLayout.NameZh, park.Name.Chinese), (RegisterLayout.NameEn, park.Name.English), (RegisterLayout.EnglishIsOfficial, park.EnglishIsOfficial ? "true" : ""),
        (RegisterLayout.Level, park.Level), (RegisterLayout.City, park.CityCode), (RegisterLayout.DesignatedOn, park.DesignatedOn), (RegisterLayout.Batch, park.Batch),
        (RegisterLayout.Focus, park.Focus), (RegisterLayout.SourceId, park.Source.Id), (RegisterLayout.Note, park.Note)), []);

    public static RegisterEntry Of(Programme programme) => Of(new(MatterKind.Programme, programme.Code), Pairs(
        (RegisterLayout.KindOf, programme.Kind), (RegisterLayout.NameZh, programme.Name.Chinese), (RegisterLayout.NameEn, programme.Name.English),
        (RegisterLayout.FormerZh, programme.FormerName.Chinese ?? ""), (RegisterLayout.FormerEn, programme.FormerName.English ?? ""), (RegisterLayout.IssuedOn, programme.IssuedOn),
        (RegisterLayout.Issuer, programme.Issuer), (RegisterLayout.Status, programme.Status), (RegisterLayout.Group, programme.Group), (RegisterLayout.AnnouncedBy, programme.AnnouncedBy),
        (RegisterLayout.Parent, programme.Parent), (RegisterLayout.Successor, programme.Successor), (RegisterLayout.SourceId, programme.Source.Id), (RegisterLayout.Note, programme.Note)),
        programme.Items.Select(item => Pairs(
            (RegisterLayout.AreaZh, item.Area.Chinese), (RegisterLayout.AreaEn, item.Area.English), (RegisterLayout.ItemZh, item.Item.Chinese), (RegisterLayout.ItemEn, item.Item.English),
            (RegisterLayout.TargetValue, item.TargetValue), (RegisterLayout.TargetUnit, item.TargetUnit), (RegisterLayout.TargetYear, item.TargetYear), (RegisterLayout.SourceId, item.SourceId))));

    public static RegisterEntry Of(Scenario scenario) => Of(new(MatterKind.Scenario, scenario.Code), Pairs(
        (RegisterLayout.KindOf, scenario.Kind), (RegisterLayout.NameZh, scenario.Name.Chinese), (RegisterLayout.NameEn, scenario.Name.English), (RegisterLayout.Sector, scenario.Sector),
        (RegisterLayout.City, scenario.CityCode), (RegisterLayout.Operator, scenario.Operator), (RegisterLayout.AnnouncedOn, scenario.AnnouncedOn),
        (RegisterLayout.SourceId, scenario.Source.Id), (RegisterLayout.Note, scenario.Note)), []);

    /// <summary>What was kept by <see cref="ToJson"/>; anything else is an empty entry.</summary>
    public static RegisterEntry Read(MatterKey key, string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject root
                ? Of(key, Texts(root["fields"]), (root["items"] as JsonArray ?? []).Select(Texts))
                : Empty(key);
        }
        catch (JsonException)
        {
            return Empty(key);
        }

        static IEnumerable<KeyValuePair<string, string>> Texts(JsonNode? node) => (node as JsonObject ?? [])
            .Where(pair => pair.Value?.GetValueKind() == JsonValueKind.String).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.GetValue<string>()));
    }

    public RegisterEntry With(string field, string value) => Of(Key, [.. values.Where(pair => pair.Key != field), new(field, value)], Items);

    public RegisterEntry WithItems(IEnumerable<IEnumerable<KeyValuePair<string, string>>> items) => Of(Key, values, items);

    /// <summary>The same text for the same entry.</summary>
    public string ToJson()
    {
        var root = new JsonObject { ["fields"] = Object(values, Layout.Fields) };
        if (Items.Count > 0)
        {
            root["items"] = new JsonArray([.. Items.Select(item => Object(item, Layout.Items))]);
        }

        return root.ToJsonString(Readable);

        static JsonNode Object(IReadOnlyDictionary<string, string> texts, IReadOnlyList<RegisterField> fields) =>
            new JsonObject(fields.Where(field => texts.ContainsKey(field.Code)).Select(field => KeyValuePair.Create(field.Code, (JsonNode?)texts[field.Code])));
    }

    /// <param name="catalogue">In which its place and its source stand; what it does not have is passed over.</param>
    public Park ToPark(Catalogue.Catalogue catalogue)
    {
        var place = catalogue.Region(this[RegisterLayout.City])?.Name ?? new("", "");
        return new(
            Key.Code, Name, this[RegisterLayout.EnglishIsOfficial] == "true", this[RegisterLayout.Level], this[RegisterLayout.City], place with { Chinese = place.Chinese.TrimEnd('市') },
            this[RegisterLayout.DesignatedOn], this[RegisterLayout.Batch], this[RegisterLayout.Focus], SourceIn(catalogue), this[RegisterLayout.Note]);
    }

    /// <inheritdoc cref="ToPark"/>
    public Programme ToProgramme(Catalogue.Catalogue catalogue)
    {
        var source = SourceIn(catalogue);
        return new(
            Key.Code, this[RegisterLayout.KindOf], Name, this[RegisterLayout.IssuedOn], this[RegisterLayout.Issuer], this[RegisterLayout.Status], source, this[RegisterLayout.Note],
            this[RegisterLayout.Group], this[RegisterLayout.AnnouncedBy],
            [
                .. Items.Select(item => new ProgrammeItem(
                    new(Text(item, RegisterLayout.AreaZh), Text(item, RegisterLayout.AreaEn)), new(Text(item, RegisterLayout.ItemZh), Text(item, RegisterLayout.ItemEn)),
                    Text(item, RegisterLayout.TargetValue), Text(item, RegisterLayout.TargetUnit), Text(item, RegisterLayout.TargetYear), Text(item, RegisterLayout.SourceId) is { Length: > 0 } own ? own : source.Id)
                {
                    Source = catalogue.Source(Text(item, RegisterLayout.SourceId)) ?? source,
                }),
            ])
        {
            Parent = this[RegisterLayout.Parent],
            Successor = this[RegisterLayout.Successor],
            FormerName = new(this[RegisterLayout.FormerZh], this[RegisterLayout.FormerEn]),
        };

        static string Text(IReadOnlyDictionary<string, string> item, string field) => item.GetValueOrDefault(field, "");
    }

    /// <inheritdoc cref="ToPark"/>
    public Scenario ToScenario(Catalogue.Catalogue catalogue) => new(
        Key.Code, this[RegisterLayout.KindOf], Name, this[RegisterLayout.Sector], this[RegisterLayout.City], this[RegisterLayout.Operator], this[RegisterLayout.AnnouncedOn], SourceIn(catalogue), this[RegisterLayout.Note]);

    /// <summary>The source that it names, or the document that it describes: of the department where no publisher is said.</summary>
    private Source SourceIn(Catalogue.Catalogue catalogue)
    {
        if (catalogue.Source(this[RegisterLayout.SourceId]) is { } known)
        {
            return known;
        }

        var publisher = this[RegisterLayout.DocumentPublisher];
        return Releases.Department.Source with
        {
            Title = this[RegisterLayout.DocumentTitle],
            Publisher = publisher.Length > 0 ? publisher : Releases.Department.Source.Publisher,
            Url = this[RegisterLayout.DocumentUrl],
            Published = this[RegisterLayout.DocumentDate],
            Kind = publisher.Length > 0 ? SourceKind.Government : SourceKind.OwnRelease,
        };
    }

    private static Dictionary<string, string> Kept(IEnumerable<KeyValuePair<string, string>> values, IReadOnlyList<RegisterField> fields)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, value) in values)
        {
            if (value.Trim() is { Length: > 0 } text && fields.FirstOrDefault(field => field.Code == code) is { } field)
            {
                kept[code] = field.Input == RegisterInput.YesNo && text == "false" ? "" : text.ReplaceLineEndings("\n");
            }
        }

        return kept.Where(pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(params IEnumerable<(string Code, string Value)> pairs) => pairs.Select(pair => KeyValuePair.Create(pair.Code, pair.Value));
}
