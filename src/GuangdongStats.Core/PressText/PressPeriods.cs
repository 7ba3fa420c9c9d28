using System.Globalization;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>Periods and dates in Chinese and English words.</summary>
internal static partial class PressPeriods
{
    private const string Numerals = "零一二三四五六七八九十";

    private const string EnglishMonth = "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";

    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] EnglishNumbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

    /// <summary>The longest period at a place.</summary>
    /// <param name="plain">As <c>PlainText</c> gives it; <paramref name="original"/> tells May from may.</param>
    /// <returns>Its length; 0 when none stands there.</returns>
    public static int At(string plain, string original, int start, out PeriodWords? words)
    {
        words = null;
        var first = plain[start];
        if (IsChineseStart(first))
        {
            var match = ChinesePeriod().Match(plain, start);
            if (match.Success && match.Length > 0)
            {
                words = OfChinese(match);
                return words is null ? 0 : match.Length;
            }
        }

        if (char.IsAsciiLetterOrDigit(first) && (start == 0 || !char.IsAsciiLetterOrDigit(plain[start - 1])))
        {
            var match = EnglishPeriod().Match(plain, start);
            if (match.Success && match.Length > 0 && HasCapitals(match, original))
            {
                words = OfEnglish(match);
                return words is null ? 0 : match.Length;
            }
        }

        return 0;
    }

    /// <summary>A day: when something was said, not what a figure is about.</summary>
    /// <param name="day">Null when no year is written.</param>
    public static int DateAt(string plain, string original, int start, out DateOnly? day)
    {
        day = null;
        if (!char.IsAsciiLetterOrDigit(plain[start]) || (start > 0 && char.IsAsciiLetterOrDigit(plain[start - 1])))
        {
            return 0;
        }

        var match = DayPattern().Match(plain, start);
        if (!match.Success || !HasCapitals(match, original))
        {
            return 0;
        }

        var month = match.Groups["em"] is { Success: true } name ? MonthOf(name.Value) : Number(match.Groups["m"].Value);
        var (year, dayOfMonth) = (match.Groups["y"], Number(match.Groups["d"].Value));
        if (month is < 1 or > 12 || dayOfMonth is < 1 or > 31)
        {
            return 0;
        }

        if (year.Success && DateOnly.TryParseExact($"{year.Value}-{month:00}-{dayOfMonth:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found))
        {
            day = found;
        }

        return match.Length;
    }

    private static bool IsChineseStart(char c) =>
        char.IsAsciiDigit(c) || c is '今' or '去' or '上' or '前' or '头' or '全' or '本' or '当' or '第' or '首' or '下' or '截' or '目' or '二' or '三' or '四' or '年' || Numerals.Contains(c, StringComparison.Ordinal);

    private static PeriodWords? OfChinese(Match match)
    {
        int? year = match.Groups["y"] is { Success: true } written ? YearOf(written.Value) : null;
        int? back = match.Groups["ry"] is { Success: true } relative ? relative.Value[0] is '去' or '上' ? 1 : 0 : null;
        if (match.Groups["now"].Success)
        {
            return new(Span.Point, 0, null) { IsNow = true };
        }

        if (match.Groups["same"].Success)
        {
            return new(Span.Month, 0, null) { IsSameMonth = true };
        }

        if (match.Groups["years"].Success)
        {
            return new(null, 0, YearOf(match.Groups["years"].Value));
        }

        if (match.Groups["range"].Success)
        {
            var (from, to) = (Number(match.Groups["a"].Value), Number(match.Groups["b"].Value));
            return to is < 1 or > 12 || from < 1 || from >= to ? new(null, 0, year, back) : from == 1 ? new(Span.YearToDate, to, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["first"].Success)
        {
            return Number(match.Groups["n"].Value) is >= 2 and <= 12 and var months ? new(Span.YearToDate, months, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["half"].Success)
        {
            return match.Groups["half"].Value[0] == '上' ? new(Span.YearToDate, 6, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["quarters"].Success)
        {
            return new(Span.YearToDate, 3 * Number(match.Groups["q"].Value), year, back);
        }

        if (match.Groups["quarter"].Success)
        {
            return match.Groups["q1"].Value is "一" or "1" or "首" ? new(Span.YearToDate, 3, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["month"].Success)
        {
            var month = Number(match.Groups["m"].Value);
            return month is < 1 or > 12 ? null : new(match.Groups["end"].Success || match.Groups["until"].Success ? Span.Point : Span.Month, month, year, back);
        }

        if (match.Groups["yearend"].Success)
        {
            return new(Span.Point, 12, year, back);
        }

        if (match.Groups["whole"].Success)
        {
            return new(Span.YearToDate, 12, year, back);
        }

        // A year alone: 2025年, 去年. "今年" only says the year of what follows.
        return match.Groups["since"].Success ? new(null, 0, year, back)
            : year is null && back is null ? null
            : back == 0 ? new(null, 0, null, 0) { IsBareYear = true }
            : new(match.Groups["until"].Success ? Span.Point : Span.YearToDate, 12, year, back) { IsBareYear = true };
    }

    private static PeriodWords? OfEnglish(Match match)
    {
        int? year = match.Groups["y"] is { Success: true } written ? Number(written.Value) : null;
        int? back = match.Groups["ry"] is { Success: true } relative ? relative.Value.StartsWith("last", StringComparison.Ordinal) ? 1 : 0 : null;
        if (match.Groups["stretch"].Success)
        {
            return new(null, 0, year, back);
        }
        if (match.Groups["range"].Success)
        {
            var (from, to) = (MonthOf(match.Groups["a"].Value), MonthOf(match.Groups["b"].Value));
            return from == 1 && to > 1 ? new(Span.YearToDate, to, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["first"].Success)
        {
            return EnglishNumber(match.Groups["n"].Value) is >= 2 and <= 12 and var months ? new(Span.YearToDate, months, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["half"].Success)
        {
            return match.Groups["half"].Value is "first half" or "h1" ? new(Span.YearToDate, 6, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["quarters"].Success)
        {
            return new(Span.YearToDate, match.Groups["quarters"].Value.StartsWith("first two", StringComparison.Ordinal) ? 6 : 9, year, back);
        }

        if (match.Groups["quarter"].Success)
        {
            return match.Groups["quarter"].Value is "first quarter" or "q1" ? new(Span.YearToDate, 3, year, back) : new(null, 0, year, back);
        }

        if (match.Groups["month"].Success)
        {
            return new(match.Groups["end"].Success || match.Groups["until"].Success ? Span.Point : Span.Month, MonthOf(match.Groups["m"].Value), year, back);
        }

        if (match.Groups["yearend"].Success)
        {
            return new(Span.Point, 12, year, back);
        }

        if (match.Groups["now"].Success)
        {
            return new(Span.Point, 0, null) { IsNow = true };
        }

        return year is null && back is null ? null
            : back == 0 ? new(null, 0, null, 0) { IsBareYear = true }
            : new(Span.YearToDate, 12, year, back) { IsBareYear = !match.Groups["whole"].Success };
    }

    /// <summary>The names of months begin with a capital letter, so that "may" and "march" are other words.</summary>
    private static bool HasCapitals(Match match, string original) => new[] { "a", "b", "m", "em" }.All(group =>
        match.Groups[group] is not { Success: true } month || !char.IsAsciiLetter(month.Value[0]) || char.IsAsciiLetterUpper(original[month.Index]));

    private static int MonthOf(string name) => Array.FindIndex(EnglishMonths, month => name.StartsWith(month, StringComparison.Ordinal)) + 1;

    private static int EnglishNumber(string word) => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(EnglishNumbers, word) + 2;

    /// <summary>Digits or a Chinese numeral up to 99; 两 is 2.</summary>
    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Length == 1 ? text == "两" ? 2 : Numerals.IndexOf(text[0], StringComparison.Ordinal) : -1;
        }

        var tens = ten == 0 ? 1 : Numerals.IndexOf(text[0], StringComparison.Ordinal);
        return (10 * tens) + (ten + 1 < text.Length ? Numerals.IndexOf(text[ten + 1], StringComparison.Ordinal) : 0);
    }

    /// <summary>2025 or 二零二五.</summary>
    private static int YearOf(string text) => text.Aggregate(0, (year, c) => (10 * year) + (char.IsAsciiDigit(c) ? c - '0' : Numerals.IndexOf(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"\G(?:(?<now>截至目前|目前|当前)|(?<same>当月|本月)" +
        @"|(?:(?:19|20)\d\d) ?年? ?[—–~\-至到]{1,2} ?(?<years>(?:19|20)\d\d) ?年" +
        @"|(?<until>截至)?(?:(?:(?<y>(?:19|20)\d\d|[一二][零一二三四五六七八九]{3}) ?年|(?<ry>今年|本年|去年|上年))度? ?)?(?:的)?" +
        @"(?:(?<range>(?<a>\d{1,2}|[一二三四五六七八九十]{1,2}) ?月?份? ?[—–~\-至到]{1,2} ?(?<b>\d{1,2}|[一二三四五六七八九十]{1,2}) ?月份?)" +
        @"|(?<first>[前头](?<n>\d{1,2}|[两一二三四五六七八九十]{1,2}) ?个?月)" +
        @"|(?<half>[上下]半年)" +
        @"|(?<quarters>前(?<q>[两二三23])个?季度)" +
        @"|(?<quarter>第?(?<q1>[一二三四首1234])季度?)" +
        @"|(?<month>(?<m>\d{1,2}|[一二三四五六七八九十]{1,2}) ?月份?(?<end>底|末)?)(?!\d|日|个)" +
        @"|(?<yearend>年底|年末|底(?!座)|末)" +
        @"|(?<whole>全年)" +
        @"|(?<since>以来))?)", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePeriod();

    [GeneratedRegex(@"\G(?:(?<now>at present|currently|so far|to date)(?![a-z])" +
        @"|(?<stretch>(?:between 20\d\d and|from 20\d\d (?:to|through)|20\d\d ?(?:-|–|—|to)) ?(?<y>20\d\d))(?!\d)" +
        @"|(?<stretch>(?:(?:\d{1,2}|six|nine|ten|twelve) months|year) (?:to|through|ended|ending)(?: in)? (?:the end of )?(?<m>" + EnglishMonth + @")(?![a-z\d])(?: (?<y>20\d\d))?)(?!\d)" +
        "|(?:(?<end>(?:as of |by |at )?(?:the )?end(?:[ -]of)?[ -](?:the )?)|(?<until>as of |by |until |till |through |up to ))?" +
        "(?:(?:(?:period )?from )?(?<range>(?<a>" + EnglishMonth + @") ?(?:-|–|—|to|through|and) ?(?<b>" + EnglishMonth + @")(?![a-z])(?: period)?)" +
        @"|(?<first>first (?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven) months)" +
        @"|(?<half>first half|second half|h1|h2)(?![a-z\d])" +
        @"|(?<quarters>first three quarters|first two quarters)" +
        @"|(?<quarter>first quarter|second quarter|third quarter|fourth quarter|q[1234])(?![a-z\d])" +
        @"|(?<month>(?<m>" + EnglishMonth + @")(?![a-z\d]))(?! \d{1,2}(?!\d))" +
        @"|(?<whole>full[ -]year|whole(?: of| year)?))" +
        @"(?:(?: of|,|-| in| period of)? ?(?:(?<y>20\d\d)(?![\d%,.]\d|\d)|(?<ry>this year|last year|the year)))?" +
        @"|(?<yearend>(?:(?:as of |by |at )?(?:the )?end(?: of |-)|year-end )(?<y>20\d\d))(?!\d)" +
        @"|(?<y>20\d\d) ?(?:(?<half>h1|h2)|(?<quarter>q[1234]))(?![a-z\d])" +
        @"|(?<y>20\d\d)(?![\d%]|[,.]\d| ?(?:sets|units|enterprises|companies|robots|yuan|million|billion|thousand|[\u4e00-\u9fff]))" +
        @"|(?<ry>this year|last year))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EnglishPeriod();

    [GeneratedRegex(@"\G(?:(?:(?<y>20\d\d) ?年 ?)?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?[日号]" +
        @"|(?<y>20\d\d)-(?<m>\d{2})-(?<d>\d{2})(?!\d)" +
        "|(?:on )?(?<em>" + EnglishMonth + @") (?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d|[a-z])(?:,? (?<y>20\d\d))?" +
        "|(?:on )?(?<d>\\d{1,2}) (?<em>" + EnglishMonth + @")(?![a-z])(?: (?<y>20\d\d))?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayPattern();
}
