using System.Text.Json;
using System.Text.Json.Serialization;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>
/// How the sheets of one layout are read, for the next month: what title, columns and rows mean, by their words. Years and months are not in
/// it: they are read anew in each sheet.
/// </summary>
/// <param name="Shape">Where headings and figures begin, when a person moved them; null: as they are found.</param>
/// <param name="PlainMonths">What 5月 without a word on it stands for; null: not said.</param>
public sealed record SheetMapping(LineMeaning Whole, Span? PlainMonths, IReadOnlyList<KeyedMeaning> Columns, IReadOnlyList<KeyedMeaning> Rows, SheetShape? Shape = null)
{
    /// <summary>Of the written form, in characters.</summary>
    public const int Longest = 500_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static SheetMapping? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SheetMapping>(text, Options) is { Whole: not null, Columns: not null, Rows: not null } mapping ? mapping : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Options);
}
