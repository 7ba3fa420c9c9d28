using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>A month's text as a person left it: every sentence in both languages, with names where the numbers stand. The numbers themselves are not in it.</summary>
public sealed record Wording(IReadOnlyList<WordingParagraph> Paragraphs, IReadOnlyList<RegisteredNumber> Numbers)
{
    /// <summary>How many paragraphs may be added, and how many numbers registered.</summary>
    public const int MostAdded = 40, MostNumbers = 100;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter<BulletinSection>() } };

    public static Wording Empty { get; } = new([], []);

    /// <summary>
    /// This wording laid over a bulletin: what a person worded stays where it can still be said, every other sentence is written anew, in the bulletin's order. What a
    /// person worded for a statement that is no longer made stays at the end of its section.
    /// </summary>
    /// <param name="bulletin">Without a wording.</param>
    public Wording Over(Bulletin bulletin)
    {
        var own = Paragraphs.Where(paragraph => paragraph.IsOwn).DistinctBy(paragraph => paragraph.Slot).ToDictionary(paragraph => paragraph.Slot, StringComparer.Ordinal);
        var written = bulletin.Sections.SelectMany(part => part.Statements.Select(statement => (part.Section, Slot: Bulletins.Slot.Of(statement), Statement: statement))).ToList();
        var slots = written.Select(sentence => sentence.Slot).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Paragraphs =
            [
                .. Enum.GetValues<BulletinSection>().SelectMany(section => written
                    .Where(sentence => sentence.Section == section)
                    .Select(sentence => own.GetValueOrDefault(sentence.Slot) ?? new(
                        section, sentence.Slot, new(Template.Of(ChineseText.Of(sentence.Statement)), Template.Of(EnglishText.Of(sentence.Statement))), false))
                    .Concat(own.Values.Where(paragraph => paragraph.Section == section && !slots.Contains(paragraph.Slot)))),
            ],
        };
    }

    /// <summary>The paragraph of a slot set to a text; the same text as was written from the figures is no wording.</summary>
    /// <param name="bulletin">Without a wording.</param>
    public Wording With(Bulletin bulletin, WordingParagraph paragraph)
    {
        var written = Empty.Over(bulletin).Paragraphs.FirstOrDefault(sentence => sentence.Slot == paragraph.Slot);
        var others = Paragraphs.Where(other => other.Slot != paragraph.Slot).ToList();
        var place = Paragraphs.TakeWhile(other => other.Slot != paragraph.Slot).Count();
        if (written?.Text != paragraph.Text && !(paragraph.IsAdded && paragraph.Text.IsEmpty))
        {
            others.Insert(Math.Min(place, others.Count), paragraph with { IsOwn = true });
        }

        return (this with { Paragraphs = others }).Over(bulletin);
    }

    /// <summary>The paragraph of a slot as it is written from the figures; an added one is gone.</summary>
    /// <param name="bulletin">Without a wording.</param>
    public Wording Without(Bulletin bulletin, string slot) => (this with { Paragraphs = [.. Paragraphs.Where(paragraph => paragraph.Slot != slot)] }).Over(bulletin);

    public WordingParagraph? Of(string slot) => Paragraphs.FirstOrDefault(paragraph => paragraph.Slot == slot);

    /// <summary>The first free name that begins so: <c>added.2</c>.</summary>
    public static string Free(string prefix, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(name => !names.Contains(name));
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null where it is no wording.</returns>
    public static Wording? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Wording>(json, Json) is { Paragraphs: not null, Numbers: not null } wording
                && wording.Paragraphs.All(paragraph => paragraph is { Slot: not null, Text: { Chinese: not null, English: not null } })
                && wording.Numbers.All(number => number is { Name: not null, Text: { Chinese: not null, English: not null }, Document: { Title: not null, Url: not null, Page: not null } })
                    ? wording
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
