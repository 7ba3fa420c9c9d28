using System.Globalization;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>What a place in a bulletin (<see cref="Slot"/>) is called where it is worked on.</summary>
public static class SlotName
{
    public static LocalizedName Of(string slot, Bulletin bulletin)
    {
        var at = slot.IndexOf('.', StringComparison.Ordinal);
        var (kind, rest) = at < 0 ? (slot, "") : (slot[..at], slot[(at + 1)..]);
        return kind switch
        {
            "headline" => new("标题", "headline"),
            "lead" => new("导语", "lead"),
            "flow" => Indicator(rest),
            "leading" => new($"{Indicator(rest).Chinese}（连续居首）", $"{Indicator(rest).English} (first in a row)"),
            "stocks" => Stocks(rest),
            "parks" => new("产业园", "parks"),
            "zones" => rest == Registers.Park.PilotZone ? new("先导区", "pilot zones") : new("试验区", "test zones"),
            "platforms" => new("平台", "platforms"),
            "plan" or "outlook" => bulletin.Facts.Registers.Programmes.FirstOrDefault(programme => programme.Code == rest)?.Name ?? new(rest, rest),
            "issued" => new("印发", "issued"),
            "scenarios" => new("新公开的场景", "newly known scenarios"),
            "note" => Note(rest),
            _ when slot.StartsWith(WordingParagraph.Prefix, StringComparison.Ordinal) => new($"新增段落{rest}", $"added paragraph {rest}"),
            _ => new(slot, slot),
        };

        LocalizedName Indicator(string code) => bulletin.Facts.Indicators.FirstOrDefault(indicator => indicator.Code == code)?.Name ?? new(code, code);

        LocalizedName Note(string words)
        {
            var dot = words.IndexOf('.', StringComparison.Ordinal);
            if (!Enum.TryParse<BulletinNote>(dot < 0 ? words : words[..dot], out var note))
            {
                return new("注", "note");
            }

            var about = dot < 0 ? default : Indicator(words[(dot + 1)..]);
            return new(
                string.Create(CultureInfo.InvariantCulture, $"注{(int)note}{(about.IsEmpty ? "" : $"（{about.Chinese}）")}"),
                string.Create(CultureInfo.InvariantCulture, $"note {(int)note}{(about.IsEmpty ? "" : $" ({about.English})")}"));
        }
    }

    private static LocalizedName Stocks(string rest)
    {
        var month = rest[(rest.LastIndexOf('.') + 1)..];
        return Period.TryParseMonth(month, Span.Point, out var day)
            ? new($"{PeriodText.Long(day, Language.Chinese)}数", $"counts at the {PeriodText.Long(day, Language.English)}")
            : new(rest, rest);
    }
}
