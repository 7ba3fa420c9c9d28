using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>A sentence that reads differently in two states of a bulletin.</summary>
/// <param name="Before">Null: it was not there.</param>
/// <param name="After">Null: there is nothing to say any more.</param>
public sealed record SentenceChange(BulletinSection Section, string Slot, LocalizedName? Before, LocalizedName? After)
{
    /// <summary>What differs, in the order of the text.</summary>
    /// <param name="before">Null: there was no bulletin.</param>
    /// <param name="after">Null: there is none any more.</param>
    public static IReadOnlyList<SentenceChange> Between(Bulletin? before, Bulletin? after)
    {
        var (old, changed) = (Said(before), Said(after));
        var slots = changed.Select(sentence => sentence.Slot).Concat(old.Select(sentence => sentence.Slot)).Distinct(StringComparer.Ordinal);
        return
        [
            .. from slot in slots
               let was = old.Find(sentence => sentence.Slot == slot)
               let now = changed.Find(sentence => sentence.Slot == slot)
               where was?.Text != now?.Text
               orderby (now ?? was)!.Section
               select new SentenceChange((now ?? was)!.Section, slot, was?.Text, now?.Text),
        ];
    }

    private static List<SaidSentence> Said(Bulletin? bulletin) => bulletin is null
        ? []
        : [.. from section in bulletin.Told
              let pairs = bulletin.Sentences(section, Language.Chinese).Zip(bulletin.Sentences(section, Language.English))
              from pair in pairs
              select new SaidSentence(section, pair.First.Slot, new(pair.First.Sentence.Text, pair.Second.Sentence.Text))];

    private sealed record SaidSentence(BulletinSection Section, string Slot, LocalizedName Text);
}
