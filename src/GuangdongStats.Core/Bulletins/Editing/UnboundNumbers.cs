using System.Globalization;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>
/// Finds numbers that somebody typed, in digits of any script or in words of either language: 12, １２, Ⅳ, 四成, 一半, 翻番, one third, over half. When in doubt it finds
/// one: what is wrongly found can be said otherwise or registered with its source, what is missed would be believed.
/// </summary>
public static partial class UnboundNumbers
{
    private const string Numerals = "零一二三四五六七八九十百千万亿兆两壹贰叁肆伍陆柒捌玖拾佰仟廿卅", Powers = "十百千万亿";

    /// <summary>A numeral before one of these counts something.</summary>
    private const string Counters = "成倍番个家套台项条款件人名所座次种类批支份期届轮年月日天周季元吨米里亩点位级大强市县区省国部场处站户组层篇门例只本张块股岁颗片艘架辆秒时%％";

    /// <summary>Words that hold a numeral and count nothing.</summary>
    private static readonly WordList<bool> Harmless = new((
        "统一|同一|唯一|单一|之一|一体|一致|一定|一些|一批|一系列|一样|一般|一直|一流|一线|一方面|一旦|一同|一起|一并|一律|一切|一贯|一手|一带一路|一站式|一部分|一大批|一大步|一次性|一成不变|一时|"
        + "进一步|第一时间|第三方|第一产业|第二产业|第三产业|第一线|十三五|十四五|十五五|十分|千行百业|千家万户|百花齐放|万物|万众|百姓|百度|半导体|半成品|"
        + "珠三角|长三角|三角洲|三农|五金|两化|两用|三维|二维|二次开发|四川|三亚|三星|八方|四方|五湖四海|倍加|倍受|倍感|万一|上半年|下半年", true));

    /// <summary>Quantities without a numeral before a counter.</summary>
    private static readonly WordList<bool> Said = new((
        "翻番|翻一番|翻了一番|翻两番|翻了两番|翻几番|一半|过半|半数|大半|近半|对半|半壁|减半|小半|多半|双位数|个位数|数倍|几倍", true));

    /// <returns>Their places in the words, from left to right.</returns>
    public static IReadOnlyList<(int Start, int Length)> In(string words)
    {
        var plain = PlainText.Of(words);
        var found = new List<(int Start, int Length)>();
        for (var at = 0; at < plain.Length;)
        {
            var length = LengthAt(words, plain, at, out var isNumber);
            if (isNumber)
            {
                found.Add((at, length));
            }

            at += length;
        }

        found.AddRange(English(words));
        return [.. found.OrderBy(number => number.Start)];
    }

    private static int LengthAt(string words, string plain, int at, out bool isNumber)
    {
        isNumber = true;
        if (IsDigit(words[at]))
        {
            return EndOf(words, plain, at) - at;
        }

        // Digits that need two halves of a character: 𝟏𝟐.
        if (char.IsHighSurrogate(words[at]) && at + 1 < words.Length && CharUnicodeInfo.GetUnicodeCategory(words, at) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
        {
            return 2;
        }

        if (Harmless.At(plain, at, out _) is > 0 and var harmless)
        {
            isNumber = false;
            return harmless;
        }

        if (Said.At(plain, at, out _) is > 0 and var said)
        {
            return said;
        }

        if (plain[at] == '倍')
        {
            return 1;
        }

        var end = Numerals.Contains(plain[at]) ? EndOf(words, plain, at) : at;
        isNumber = end > at && Counts(plain, at, end);
        return Math.Max(end - at, 1);
    }

    /// <summary>Where the digits and numerals that belong together end: 12.47万, 百分之三十.</summary>
    private static int EndOf(string words, string plain, int at)
    {
        for (; at < words.Length; at++)
        {
            if (string.CompareOrdinal(plain, at, "分之", 0, 2) == 0 && at + 2 < words.Length && (IsDigit(words[at + 2]) || Numerals.Contains(plain[at + 2])))
            {
                at++;
                continue;
            }

            if (!IsDigit(words[at]) && !Numerals.Contains(plain[at]) && !(words[at] is '.' or ',' or '，' or '．' && at + 1 < words.Length && IsDigit(words[at + 1]) && IsDigit(words[at - 1])))
            {
                break;
            }
        }

        return at;
    }

    private static bool Counts(string plain, int at, int end)
    {
        var (before, behind) = (at > 0 ? plain[at - 1] : ' ', end < plain.Length ? plain[end] : ' ');
        return end - at > 1
            || before == '第'
            || Counters.Contains(behind)
            || (Powers.Contains(plain[at]) && (before is '数' or '几' or '上' or '逾' or '近' or '超' or '约' || behind is '余' or '多' or '来' or '几'));
    }

    private static bool IsDigit(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static IEnumerable<(int Start, int Length)> English(string words)
    {
        var harmless = HarmlessPhrase().Matches(words).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        return NumberWord().Matches(words)
            .Where(match => !harmless.Exists(phrase => match.Index >= phrase.Index && match.Index + match.Length <= phrase.End))
            .Select(match => (match.Index, match.Length));
    }

    [GeneratedRegex(
        @"(?<![A-Za-z])(?:(?:two|three|four|five|ten|several|many)-?fold|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|trillions?|dozens?|scores of|half|halves|halved|halving|first|second|thirds?|fourth|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|double[sd]?|doubling|triple[sd]?|tripling|quadruple[sd]?|twice|thrice|manifold|percent|per cent)(?![A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberWord();

    [GeneratedRegex(
        @"(?<![A-Za-z])(?:one another|no one|one of (?:the|its|their|our)|for the first time|at first|first and foremost|first-class|third[- ]part(?:y|ies)|second[- ]hand|(?:this|last|next|each|per|every) quarter)(?![A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HarmlessPhrase();
}
