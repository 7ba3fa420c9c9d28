using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.PressText;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>
/// Reads titles and headings of somebody's table in Chinese or English: indicators, places, periods, measures and units, in any order and
/// together in one cell. What it does not know it says; it never guesses.
/// </summary>
public sealed partial class HeadingReader
{
    /// <summary>Longer texts are sentences, not headings.</summary>
    private const int Longest = 200;

    private const int LongestDetail = 30;

    private readonly PressNames names;
    private readonly HeadingUnits units;

    public HeadingReader(Catalogue.Catalogue catalogue) => (names, units) = (new(catalogue), new(catalogue));

    public HeadingReading Read(string text)
    {
        if (text.Length > Longest)
        {
            return HeadingReading.Empty;
        }

        var plain = PlainText.Of(text);
        if (units.Read(plain) is { } unit)
        {
            return new(new() { Unit = unit }, null, "", unit);
        }

        var scan = new Scan();
        for (var at = Numbering().Match(plain).Length; at < plain.Length;)
        {
            at += Step(plain, text, at, scan);
        }

        return scan.Result();
    }

    /// <summary>Words about the table and not of it: 注：…, 资料来源：…</summary>
    public static bool IsNote(string text) => NoteStart().IsMatch(PlainText.Of(text));

    /// <summary>A line above the table that says how to read it or who made it: 单位：万套, 填报单位：…</summary>
    public static bool IsCaption(string text) => CaptionStart().IsMatch(PlainText.Of(text));

    private int Step(string plain, string text, int at, Scan scan)
    {
        if (plain[at] == ' ' || (!char.IsLetterOrDigit(plain[at]) && plain[at] is not ('(' or '#' or '%' or '±')))
        {
            scan.Skip(plain[at] == ' ' ? "" : plain[at].ToString());
            return 1;
        }

        if (UnitAt(plain, at, out var unit) is > 0 and var captioned)
        {
            scan.Say(new() { Unit = unit });
            scan.Skip(plain.Substring(at, captioned));
            return captioned;
        }

        if (PressPeriods.DateAt(plain, text, at, out _) is > 0 and var day)
        {
            return day; // when it was made
        }

        var period = PeriodAt(plain, text, at, out var when);
        var indicator = names.Indicators.At(plain, at, out var named);
        var region = names.Regions.At(plain, at, out var place);
        var word = HeadingWords.All.At(plain, at, out var does);
        var longest = Math.Max(Math.Max(period, indicator), Math.Max(region, word));
        if (longest == 0)
        {
            scan.Unknown(plain[at]);
            return 1;
        }

        if (indicator == longest)
        {
            scan.Indicator(named.Code);
        }
        else if (word == longest)
        {
            scan.Word(does);
        }
        else if (region == longest)
        {
            scan.Region(place, text.Substring(at, region));
        }
        else
        {
            scan.Period(when);
            return longest;
        }

        scan.Skip(plain.Substring(at, longest));
        return longest;
    }

    /// <summary>（万套）, 单位：万套、%.</summary>
    private int UnitAt(string plain, int at, out string unit)
    {
        unit = "";
        if (plain[at] == '(')
        {
            var close = plain.IndexOf(')', at);
            var inside = close < 0 ? "" : plain[(at + 1)..close];
            inside = inside.Contains('(', StringComparison.Ordinal) && plain.IndexOf(')', close + 1) is > 0 and var outer ? plain[(at + 1)..(close = outer)] : inside;
            inside = UnitCaption().Match(inside) is { Success: true } said ? inside[said.Length..] : inside;
            if (units.Read(inside.Trim('±', ' ')) is { } found)
            {
                unit = found;
                return close + 1 - at;
            }

            return 0;
        }

        if (plain[at] == '%')
        {
            unit = "%";
            return 1;
        }

        if (UnitCaption().Match(plain, at) is { Success: true } caption && caption.Index == at)
        {
            for (var end = plain.Length; end > at + caption.Length; end = plain.LastIndexOf(' ', end - 1))
            {
                if (units.Read(plain[(at + caption.Length)..end].TrimEnd(')', ' ')) is { } found)
                {
                    unit = found;
                    return end - at;
                }
            }
        }

        return 0;
    }

    private static int PeriodAt(string plain, string text, int at, out LineMeaning period)
    {
        period = LineMeaning.Nothing;
        if (at > 0 && char.IsAsciiLetterOrDigit(plain[at - 1]) && char.IsAsciiLetterOrDigit(plain[at]))
        {
            return 0;
        }

        if (NumericPeriod().Match(plain, at) is { Success: true } numeric)
        {
            var last = numeric.Groups["to"];
            period = new()
            {
                Year = int.Parse(numeric.Groups["y"].Value, CultureInfo.InvariantCulture),
                Month = int.Parse((last.Success ? last : numeric.Groups["m"]).Value, CultureInfo.InvariantCulture),
                Span = last.Success ? Span.YearToDate : null,
            };
            return numeric.Length;
        }

        if (PressPeriods.At(plain, text, at, out var words) is not (> 0 and var length) || words is null)
        {
            return 0;
        }

        period = words switch
        {
            { IsNow: true } => LineMeaning.Nothing,
            { IsSameMonth: true } => new() { Span = Span.Month },
            { YearsBack: 1 } => new() { LeftOut = LeftOut.ComparableBase },
            { IsBareYear: true } => new() { Year = words.Year, Span = words.Span == Span.Point ? Span.Point : null },
            { Span: null } => new() { Year = words.Year, LeftOut = LeftOut.OtherPeriod },
            { Span: Span.Month } => new() { Year = words.Year, Month = words.Month },
            _ => new() { Year = words.Year, Month = words.Month, Span = words.Span },
        };
        return length;
    }

    /// <summary>一、 （二） 3. before a heading.</summary>
    [GeneratedRegex(@"^ *(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.](?!\d))? *", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\G(?:计量)?单位 ?[:：]? ?|\Gunits? ?[:：] ?|\Gin (?=thousand|million|billion|万|%)", RegexOptions.CultureInvariant)]
    private static partial Regex UnitCaption();

    [GeneratedRegex(@"\G(?<y>(?:19|20)\d\d)(?:(?:[-/.年m] ?(?:1|01) ?[-—–~至] ?(?<to>1[0-2]|0?[2-9])(?!\d|[-/.]\d) ?月?)|[-/.m](?<m>1[0-2]|0?[1-9])(?![\d]|[-/.]\d)|(?<m>1[0-2]|0[1-9])(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex NumericPeriod();

    [GeneratedRegex(@"^ *(?:\d+[、.] *)?(?:注|备注|说明|资料来源|数据来源|来源|填表|填报人|审核|制表|联系|note|notes|source|sources|remark|remarks)(?: ?\d+)? ?[:：.]", RegexOptions.CultureInvariant)]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^ *\(?(?:计量单位|单位|填报单位|填报日期|填报时间|制表单位|制表|日期|报送单位|表号|文号|units?|date|prepared by)\b? ?[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionStart();

    /// <summary>Gathers what one heading says.</summary>
    private sealed class Scan
    {
        private readonly StringBuilder key = new(), unknown = new();
        private LineMeaning meaning = LineMeaning.Nothing;
        private bool isSeveral, isTotal, isPlaceUnknown, wasUnknown;
        private string unknownPlace = "";

        public void Skip(string text)
        {
            key.Append(text);
            wasUnknown = false;
        }

        public void Unknown(char c)
        {
            if (!char.IsLetter(c))
            {
                wasUnknown = false;
                return;
            }

            unknown.Append(unknown.Length > 0 && !wasUnknown ? " " : "").Append(c);
            key.Append(c);
            wasUnknown = true;
        }

        public void Say(LineMeaning said)
        {
            isSeveral |= Differ(meaning.Year, said.Year) || Differ(meaning.Month, said.Month) || (meaning.Span != said.Span && meaning.Span is not null && said.Span is not null);
            var unit = meaning.Unit is { } before && said.Unit is { } more && before != more ? $"{before}、{more}" : said.Unit ?? meaning.Unit;
            meaning = meaning.Over(said) with { Unit = unit };
        }

        public void Period(LineMeaning said)
        {
            wasUnknown = false;
            Say(said);
        }

        public void Indicator(string code)
        {
            isSeveral |= meaning.Indicator is { } before && before != code;
            meaning = meaning with { Indicator = code };
        }

        public void Region(string? code, string written)
        {
            (isPlaceUnknown, unknownPlace) = code is null ? (true, written) : (isPlaceUnknown, unknownPlace);
            isSeveral |= code is not null && meaning.Region is { } before && before != code;
            meaning = meaning with { Region = code ?? meaning.Region };
        }

        public void Word(HeadingWord word)
        {
            isTotal |= word.IsTotal;
            // 同比增长 beside 产量 is growth: the level is only what grows.
            var measure = meaning.Measure is null or Measure.Level ? word.Measure ?? meaning.Measure : meaning.Measure;
            isSeveral |= word.Measure is Measure.Growth or Measure.Share && meaning.Measure is Measure.Growth or Measure.Share && word.Measure != meaning.Measure;
            isSeveral |= word.Span is not null && meaning.Span is not null && word.Span != meaning.Span;
            meaning = meaning with { Measure = measure, Span = meaning.Span ?? word.Span, LeftOut = meaning.LeftOut ?? word.LeftOut };
        }

        public HeadingReading Result()
        {
            var detail = unknown.Length <= LongestDetail ? unknown.ToString() : unknown.ToString(0, LongestDetail) + "…";
            var doubt = meaning.LeftOut is not null ? null
                : isSeveral ? LayoutDoubt.Several
                : unknown.Length > 0 ? LayoutDoubt.UnknownWords
                : isPlaceUnknown ? LayoutDoubt.UnknownPlace
                : isTotal && meaning.Region is null ? LayoutDoubt.Total
                : (LayoutDoubt?)null;
            var known = doubt switch
            {
                LayoutDoubt.Several or LayoutDoubt.UnknownWords => meaning with { Indicator = null, Region = null },
                LayoutDoubt.UnknownPlace => meaning with { Region = null },
                _ => meaning,
            };
            return new(known, doubt, doubt == LayoutDoubt.UnknownPlace ? unknownPlace : doubt == LayoutDoubt.UnknownWords ? detail : "", key.ToString());
        }

        private static bool Differ(int? one, int? other) => one is { } a && other is { } b && a != b;
    }
}
