using System.Text.RegularExpressions;

namespace GuangdongStats.Core.PressText;

/// <summary>Words that only say which statistical office speaks: what they report is its own figure, where analysts or a company may have estimated theirs.</summary>
internal static partial class PressOffices
{
    /// <summary>The provincial statistics bureau said on Monday that.</summary>
    /// <returns>Its length; 0 when none stands there.</returns>
    public static int At(string plain, int start) =>
        plain[start] is 't' or 'n' or 'p' or 's' or 'o' && (start == 0 || !char.IsAsciiLetter(plain[start - 1])) ? English().Match(plain, start).Length : 0;

    [GeneratedRegex("\\G(?:(?:the )?(?:national |provincial |country's |province's |nation's )?(?:bureau of statistics|statistics bureau|statistics office)" +
        "(?: said| announced| reported)(?: on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))?(?: that)?" +
        "|official (?:data|figures|statistics) (?:show|showed|shows)(?: that)?)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
