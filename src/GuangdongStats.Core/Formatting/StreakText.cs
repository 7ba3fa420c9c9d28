using System.Globalization;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Formatting;

/// <summary>A streak of full years in words; for streaks of at least one year.</summary>
public static class StreakText
{
    /// <summary>5 个完整年度; at least 1 full year.</summary>
    public static string Length(Streak streak, Language language) => language == Language.Chinese
        ? $"{(streak.IsAtLeast ? "至少 " : "")}{Number(streak.Length)} 个完整年度"
        : $"{(streak.IsAtLeast ? "at least " : "")}{Number(streak.Length)} full {(streak.Length == 1 ? "year" : "years")}";

    /// <summary>2020—2024年; 2020–2024; 2024 alone.</summary>
    public static string Years(Streak streak, Language language)
    {
        var (first, last) = (Number(streak.Years[0].Year), Number(streak.Years[^1].Year));
        return (language == Language.Chinese, streak.Length == 1) switch
        {
            (true, true) => $"{last}年",
            (true, false) => $"{first}—{last}年",
            (false, true) => last,
            _ => $"{first}–{last}",
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
