using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Ui.Registers;

/// <summary>
/// The codes and remarks of the registers in the reader's language. Registers are data: what has no words here is shown as it was recorded.
/// </summary>
public sealed class RegisterWords(ReadingRequest reading, IStringLocalizer<RegisterText> text)
{
    public string KindOfPark(string level) => Known("KindOfPark_", level);

    public string KindOfProgramme(string kind) => Known("KindOfProgramme_", kind);

    public string KindOfScenario(string kind) => Known("KindOfScenario_", kind);

    public string Group(string group) => Known("Group_", group);

    public string Standing(string status) => Known("Standing_", status);

    public string Sector(string sector) => Known("Sector_", sector);

    public string Sectors(Scenario scenario) => string.Join(reading.Language == Language.Chinese ? "、" : ", ", scenario.Sectors.Select(Sector));

    public string Area(LocalizedName area) =>
        reading.Language == Language.Chinese && area.Chinese.Length > 0 ? area.Chinese : Known("Area_", area.English.Length > 0 ? area.English : area.Chinese);

    /// <summary>A date as exact as the source gives it.</summary>
    public string Date(string printed) => PeriodText.Printed(printed, reading.Language);

    /// <summary>A target with its relation and unit: 超3000亿元; over 300 billion yuan.</summary>
    public string Amount(TargetAmount target) => NumberText.Level(target.Figure, UnitOf(target.Unit), reading.Language);

    /// <summary>For a <c>lang</c> attribute: the language of a value that a source gave in one language only, where it is plainly not the reader's.</summary>
    public string? LanguageOf(string value) => WrittenIn.Of(value) is var tag && tag == reading.LanguageTag || !value.Any(char.IsLetter) ? null : tag;

    /// <summary>Whether what is shown of a name is not the official one.</summary>
    public bool IsTranslation(LocalizedName name, bool englishIsOfficial) =>
        reading.Language == Language.English && !englishIsOfficial && name.Chinese.Length > 0 && name.English.Length > 0;

    private Unit UnitOf(string code) => code == Unit.Percent.Code ? Unit.Percent : new(code, new(Known("Unit_", code), Known("Unit_", code)));

    private string Known(string prefix, string recorded) => text[prefix + KeyOf(recorded)] is { ResourceNotFound: false } words ? words.Value : recorded;

    /// <summary>Letters and digits in lower case, anything between as one hyphen.</summary>
    private static string KeyOf(string recorded)
    {
        var key = new StringBuilder(recorded.Length);
        foreach (var c in recorded)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().TrimEnd('-');
    }
}
