using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Entry;

/// <summary>The words that stand behind a number for what is counted, those of the catalogue's units among them.</summary>
internal sealed class UnitWords
{
    private const string Sets = "套|台|台套|台(套)|套(台)|台/套|套/台|set|sets|unit|units", Yuan = "元|元人民币|人民币|yuan|yuan rmb|rmb|cny|renminbi",
        Enterprises = "家|户|家企业|户企业|enterprise|enterprises|company|companies|firm|firms";

    /// <summary>Things that are counted as well, so that their number is seen to be about something else.</summary>
    private const string Others = "个|款|项|件|种|名|人|辆|吨|平方米|次|只|条|架|座|所|部|艘|千瓦时|美元|港元|欧元|usd|dollar|dollars|us dollars|euros|tons|tonnes|vehicles|people|eflops|点";

    private static readonly UnitWords Usual = new([]);

    private readonly WordList<string> words;
    private readonly HashSet<string> known;

    private UnitWords(IEnumerable<Unit> units)
    {
        var more = units.SelectMany(NamesOf).Distinct(StringComparer.Ordinal).Where(name => name.Length > 0 && name != "%");
        known = new(new[] { Sets, Yuan, Enterprises, Others }.SelectMany(list => list.Split('|')).Concat(more), StringComparer.Ordinal);
        words = new(known.Select(word => (word, word)));
    }

    public static UnitWords For(params IReadOnlyList<Unit> units) =>
        units.SelectMany(NamesOf).All(name => name.Length == 0 || name == "%" || Usual.known.Contains(name)) ? Usual : new(units);

    /// <summary>The word for a unit at a place.</summary>
    /// <returns>Its length; 0 when none stands there.</returns>
    public int At(string text, int start, out string word) => words.At(text, start, out word);

    public static bool Means(string word, Unit unit) => unit.Code switch
    {
        "sets" => IsIn(Sets, word),
        "yuan" => IsIn(Yuan, word),
        "enterprises" => IsIn(Enterprises, word),
        _ => NamesOf(unit).Contains(word, StringComparer.Ordinal) || (word is "个" or "款" && unit.Name.Chinese is "个" or "款"),
    };

    private static bool IsIn(string list, string word) => list.Split('|').Contains(word, StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(Unit unit)
    {
        var english = PlainText.Of(unit.Name.English);
        return [PlainText.Of(unit.Name.Chinese), english, english is [.., 's'] ? english[..^1] : english];
    }
}
