using System.Globalization;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Claims;

namespace GuangdongStats.Core.PressText;

/// <summary>Statements on rank and streak in the nation.</summary>
internal static partial class PressClaims
{
    private const string Numerals = "零一二三四五六七八九十";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Cardinals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly HashSet<char> Starts = [.. "连居位排稳保蝉领跻处名列全跃升rtlofpsmi"];

    /// <summary>连续五年位居全国第一, ranked first nationwide for the fifth consecutive year, 居全国前列.</summary>
    /// <returns>Its length; 0 when none stands there.</returns>
    public static int At(string plain, int start, out (ClaimKind Kind, decimal? Number) claim)
    {
        claim = default;
        if (!Starts.Contains(plain[start]) || (char.IsAsciiLetter(plain[start]) && start > 0 && char.IsAsciiLetter(plain[start - 1])))
        {
            return 0;
        }

        var match = char.IsAsciiLetter(plain[start]) ? English().Match(plain, start) : Chinese().Match(plain, start);
        if (!match.Success || match.Length == 0)
        {
            return 0;
        }

        if (match.Groups["tier"].Success)
        {
            claim = (ClaimKind.RankTier, null);
            return match.Length;
        }

        var rank = match.Groups["rank"] is { Success: true } written ? Number(written.Value) : 1;
        if (match.Groups["years"] is { Success: true } years)
        {
            // A streak of second places is not a claim of this kind.
            if (rank != 1 || Number(years.Value) is not (> 1 and <= 50 and var count))
            {
                return 0;
            }

            claim = (ClaimKind.Streak, count);
            return match.Length;
        }

        if (rank is < 1 or > 31)
        {
            return 0;
        }

        claim = (ClaimKind.Rank, rank);
        return match.Length;
    }

    private static int Number(string word)
    {
        if (int.TryParse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        if (Array.IndexOf(Ordinals, word) is >= 0 and var ordinal)
        {
            return ordinal + 1;
        }

        if (Array.IndexOf(Cardinals, word) is >= 0 and var cardinal)
        {
            return cardinal + 1;
        }

        var ten = word.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? word.Length == 1 ? Math.Max(0, Numerals.IndexOf(word[0], StringComparison.Ordinal)) : 0
            : (10 * (ten == 0 ? 1 : Numerals.IndexOf(word[0], StringComparison.Ordinal))) + (ten + 1 < word.Length ? Numerals.IndexOf(word[ten + 1], StringComparison.Ordinal) : 0);
    }

    private const string ChinesePlace = "(?:第(?<rank>[一二三四五六七八九十]|\\d{1,2})(?:位|名)?|首位|榜首|之首|首)(?![批个台家])";

    private const string ChineseVerb = "(?:稳居|跃居|跃升至|升至|升居|位居|居于|位列|名列|排名|排在|排|保持|蝉联|领跑|处于|居|列)(?:在)?";

    private const string Nation = "(?:nationwide|nationally|in the country|in the nation|in china|among (?:all )?(?:the )?(?:chinese )?provinces|across the country|of all provinces)";

    [GeneratedRegex("\\G(?:(?:已)?连续 ?(?<years>[一二三四五六七八九十]{1,2}|\\d{1,2}) ?个?年(?:" + ChineseVerb + "全国" + ChinesePlace + "|全国" + ChinesePlace + "|领跑全国|居全国之首)" +
        "|" + ChineseVerb + "全国(?<tier>前列|第一梯队|第一方阵)" +
        "|(?:稳居|位居|位列|名列|跻身|处于|居)(?<tier>全国第一梯队|全国第一方阵)" +
        "|" + ChineseVerb + "全国" + ChinesePlace + "|领跑全国)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex("\\G(?:(?:rank(?:ed|s|ing)?|remain(?:ed|s|ing)?|plac(?:ed|es|ing)|stood|stands|coming|came) (?:in )?(?:the )?(?<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|no\\. ?1)(?: place)? " + Nation +
        "(?:,? for (?:the )?(?<years>\\w{3,7}) (?:straight|consecutive|successive)(?: full)? years?|,? for (?<years>\\w{3,7}) years (?:in a row|running|in succession))?" +
        "|(?:led|leading|leads|topped|topping|tops) the (?:country|nation)(?: for (?:the )?(?<years>\\w{3,7}) (?:straight|consecutive|successive)(?: full)? years?| for (?<years>\\w{3,7}) years (?:in a row|running|in succession))?" +
        "|first " + Nation + " for (?:(?:the )?(?<years>\\w{3,7}) (?:straight|consecutive|successive)(?: full)? years?|(?<years>\\w{3,7}) years (?:in a row|running|in succession))" +
        "|(?:in )?the (?<tier>first|top) tier " + Nation +
        "|(?:rank(?:ed|s|ing)? (?:in |among )?|in |among )(?:the )?(?<tier>first tier|top tier|top ranks|forefront) (?:" + Nation + "|of the (?:country|nation)))(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();
}
