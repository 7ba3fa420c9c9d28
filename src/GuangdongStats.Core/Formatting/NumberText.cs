using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Formatting;

/// <summary>
/// Numbers as readers see them (R7, R8, R12, R14): the only place that rounds for print. Chinese counts in 万 and 亿; English writes
/// full digits below one million and million, billion, trillion from there on. A figure prints exactly the digits its source printed.
/// Minus is U+2212. The same under every culture of the machine.
/// </summary>
public static class NumberText
{
    private const string Minus = "−";
    private const decimal Wan = 10_000m, Yi = 100_000_000m, WanYi = 1_000_000_000_000m;
    private const decimal Thousand = 1_000m, Million = 1_000_000m, Billion = 1_000_000_000m, Trillion = 1_000_000_000_000m;

    /// <summary>12.47万套, 超1000亿元, 11个; 124,700 sets, 4.1698 million sets, over 100 billion yuan. An absence prints its mark.</summary>
    public static string Level(Figure figure, Unit unit, Language language)
    {
        if (figure.Absence is { } absence)
        {
            return AbsenceMark(absence);
        }

        var value = figure.Precision is { } precision ? Rounding.ToUnit(figure.Value, precision) : figure.Value;
        var (divisor, word) = unit.IsPercent ? (1, "") : ReadingScale(Math.Abs(value), language);
        var number = Signed(value / divisor, n => Plain(n, DigitsAfterPoint(figure, divisor, language), grouped: language == Language.English), false);
        return WithRelation(number + Joined(word, unit, language, isOne: number == "1"), figure.Relation, language);
    }

    /// <summary>The number alone, in its base unit and with its printed digits: 124,700; −3.2. Its relation, unit and absence stand beside it.</summary>
    public static string Digits(Figure figure) => !figure.HasNumber ? "" : Signed(
        figure.Precision is { } precision ? Rounding.ToUnit(figure.Value, precision) : figure.Value,
        number => Plain(number, figure.Precision is { } unit ? Rounding.DecimalsOf(unit) : null, grouped: true),
        false);

    /// <summary>Growth in percent, always signed, with the digits it was published with: +33%, −3.2%, 0.0%, 约+18%, about +18%.</summary>
    public static string Growth(Figure growth, Language language) =>
        growth.Absence is { } absence ? AbsenceMark(absence) : PercentOf(growth, language, signed: true);

    /// <summary>
    /// Growth in words: 增长33% / up 33%, 下降3.2% / down 3.2%, 持平 / unchanged. As a multiple (R13) Chinese says 增长2.8倍 for +280%;
    /// English keeps "up 280%", because "2.8 times higher" is ambiguous. An absence prints its words.
    /// </summary>
    /// <param name="asMultiple">Only growth of 100% and more is ever said as a multiple.</param>
    public static string GrowthInWords(Figure growth, Language language, bool asMultiple = false)
    {
        if (growth.Absence is { } absence)
        {
            return AbsenceWords(absence, language);
        }

        var chinese = language == Language.Chinese;
        if (growth.IsExact && Rounding.ToUnit(growth.Value, growth.Precision!.Value) == 0)
        {
            return chinese ? "持平" : "unchanged";
        }

        var fell = growth.Value < 0;
        var size = growth.IsExact ? Figure.Exact(Math.Abs(growth.Value), growth.Precision!.Value) : Figure.Bound(fell ? OfFall(growth.Relation) : growth.Relation, Math.Abs(growth.Value));
        if (chinese && asMultiple && growth.Value >= 100)
        {
            var times = size.IsExact ? Figure.Exact(size.Value / 100, size.Precision!.Value / 100) : Figure.Bound(size.Relation, size.Value / 100);
            return "增长" + WithRelation(Plain(times.Value, DigitsAfterPoint(times, 1, language), grouped: false) + "倍", times.Relation, language);
        }

        var text = PercentOf(size, language, signed: false);
        return (fell, chinese) switch
        {
            (true, true) => "下降" + text,
            (false, true) => "增长" + text,
            (true, false) => "down " + text,
            (false, false) => "up " + text,
        };
    }

    /// <summary>How far something fell is bounded the other way round: growth under −3% is a fall of over 3%.</summary>
    private static Relation OfFall(Relation growth) => growth switch
    {
        Relation.Over or Relation.AtLeast => Relation.Under,
        Relation.Under or Relation.Nearly => Relation.Over,
        _ => growth,
    };

    /// <summary>A share in percent: 43.5%, 超40%, over 40%.</summary>
    public static string Share(Figure share, Language language) =>
        share.Absence is { } absence ? AbsenceMark(absence) : PercentOf(share, language, signed: false);

    /// <summary>
    /// A computed percentage (R7): both ends are rounded; equal → 43.4%, different → 29.1–29.2%. With one end: 超40% / over 40%,
    /// rounded so that the bound still holds. Without any: —.
    /// </summary>
    public static string Percent(Interval interval, int decimals, Language language, bool signed = false)
    {
        if (!interval.IsBounded)
        {
            return HalfBounded(interval, decimals, "%", language, signed);
        }

        var low = Rounding.ToDecimals(interval.Low!.Value, decimals);
        var high = Rounding.ToDecimals(interval.High!.Value, decimals);
        if (low == high)
        {
            return Number(low) + "%";
        }

        return signed || low < 0
            ? $"{Number(low)}%{Between(language)}{Number(high)}%"
            : $"{Number(low)}–{Number(high)}%";

        string Number(decimal number) => Signed(number, n => Plain(n, decimals, grouped: true), signed);
    }

    /// <summary>
    /// A change of a percentage in points (R4, R6): +0.1至+0.5个百分点 / up 0.1 to 0.5 percentage points. When the sign is not
    /// determined: 基本持平 / little changed.
    /// </summary>
    public static string Points(Interval interval, int decimals, Language language) => language == Language.Chinese
        ? PointsOf(interval, decimals, language, "+", Minus)
        : PointsInWords(interval, decimals, language);

    /// <summary>The same for a sentence: 提高0.1至0.5个百分点 / up 0.1 to 0.5 percentage points.</summary>
    public static string PointsInWords(Interval interval, int decimals, Language language) => language == Language.Chinese
        ? PointsOf(interval, decimals, language, "提高", "下降")
        : PointsOf(interval, decimals, language, "up ", "down ");

    /// <summary>A change between two published growth rates (R4, <c>RateChange</c>): 加快1.2个百分点, 回落1.2个百分点, 持平; 1.2 percentage points faster, slower, unchanged.</summary>
    public static string RateChange(Figure points, Language language) => language == Language.Chinese
        ? PointsApart(points, language, "加快", "回落", "持平")
        : PointsApart(points, language, " faster", " slower", "unchanged");

    /// <summary>How far one published growth rate lies from the nation's (R4): 比全国高1个百分点, 比全国低1.2个百分点, 与全国持平; 1 percentage point higher.</summary>
    public static string RateGap(Figure points, Language language) => language == Language.Chinese
        ? PointsApart(points, language, "比全国高", "比全国低", "与全国持平")
        : PointsApart(points, language, " higher", " lower", "the same");

    private static string PointsApart(Figure points, Language language, string more, string less, string same)
    {
        if (points.Absence is { } absence)
        {
            return AbsenceWords(absence, language);
        }

        var rounded = Rounding.ToUnit(points.Value, points.Precision ?? 1);
        var size = Plain(Math.Abs(rounded), Rounding.DecimalsOf(points.Precision ?? 1), grouped: true);
        return (Math.Sign(rounded), language == Language.Chinese) switch
        {
            (0, _) => same,
            (var sign, true) => $"{(sign > 0 ? more : less)}{size}个百分点",
            (var sign, false) => $"{size} percentage {(size == "1" ? "point" : "points")}{(sign > 0 ? more : less)}",
        };
    }

    private static string PointsOf(Interval interval, int decimals, Language language, string up, string down)
    {
        var chinese = language == Language.Chinese;
        if (interval == Interval.Of(0))
        {
            return chinese ? "持平" : "unchanged";
        }

        if (interval.Contains(0))
        {
            return chinese ? "基本持平" : "little changed";
        }

        var unit = chinese ? "个百分点" : " percentage points";
        if (!interval.IsBounded)
        {
            return HalfBounded(interval, decimals, unit, language, signed: true);
        }

        var rises = interval.High > 0;
        var (near, far) = rises ? (interval.Low!.Value, interval.High!.Value) : (-interval.High!.Value, -interval.Low!.Value);
        var (small, large) = (Rounding.ToDecimals(near, decimals), Rounding.ToDecimals(far, decimals));
        if (large == 0)
        {
            return chinese ? "基本持平" : "little changed";
        }

        var direction = rises ? up : down;
        var (from, to) = (Plain(small, decimals, true), Plain(large, decimals, true));
        // Signs stand before both ends, from the lower to the upper one; a word stands once, before the smaller size.
        return small == large ? $"{direction}{to}{unit}"
            : small == 0 ? chinese ? $"{direction}{to}{unit}以内" : $"{direction}at most {to}{unit}"
            : direction == "+" ? $"+{from}至+{to}{unit}"
            : direction == Minus ? $"{Minus}{to}至{Minus}{from}{unit}"
            : $"{direction}{from}{Between(language)}{to}{unit}";
    }

    /// <summary>
    /// A computed level, both ends rounded to whole units, full digits in both languages: 93,371–94,151套. From 亿 and billion on scaled
    /// to two decimals. EFLOPS, points and percent keep two decimals.
    /// </summary>
    public static string Quantity(Interval interval, Unit unit, Language language)
    {
        var largest = Math.Max(Math.Abs(interval.Low ?? 0), Math.Abs(interval.High ?? 0));
        var (divisor, word) = largest >= Billion ? ReadingScale(largest, language) : (1, "");
        var decimals = divisor > 1 || unit.IsPercent || unit.Code is "EFLOPS" or "points" ? 2 : 0;
        var suffix = Joined(word, unit, language, isOne: false);
        var scaled = divisor == 1 ? interval : interval * (1 / divisor);
        if (!interval.IsBounded)
        {
            return HalfBounded(scaled, decimals, suffix, language, signed: false);
        }

        var low = Rounding.ToDecimals(scaled.Low!.Value, decimals);
        var high = Rounding.ToDecimals(scaled.High!.Value, decimals);
        return low == high ? Number(low) + suffix
            : low < 0 ? $"{Number(low)}{Between(language)}{Number(high)}{suffix}"
            : $"{Number(low)}–{Number(high)}{suffix}";

        string Number(decimal number) => Signed(number, n => Plain(n, decimals, grouped: true), false);
    }

    /// <summary>Full digits to the printed precision, grouped by thousands, without unit: 124,700.</summary>
    /// <param name="precision">Unit of the last printed digit, positive.</param>
    public static string Digits(decimal value, decimal precision, Language language)
    {
        _ = language; // Both languages group full digits by thousands (GB/T 15835 and English usage agree).
        return Signed(Rounding.ToUnit(value, precision), n => Plain(n, Rounding.DecimalsOf(precision), grouped: true), false);
    }

    /// <summary>What stands in a table cell instead of a number (R11).</summary>
    public static string AbsenceMark(Absence absence) => absence switch
    {
        Absence.NotCollected => "—",
        Absence.NotYetPublished => "…",
        Absence.NotAvailable => "[x]",
        Absence.NotApplicable => "[z]",
        Absence.Confidential => "[c]",
        Absence.Low => "[low]",
        _ => throw new ArgumentOutOfRangeException(nameof(absence), absence, "Not an absence."),
    };

    public static string AbsenceWords(Absence absence, Language language) => (absence, language == Language.Chinese) switch
    {
        (Absence.NotCollected, true) => "免报（不单独统计）",
        (Absence.NotCollected, false) => "not collected",
        (Absence.NotYetPublished, true) => "尚未公布",
        (Absence.NotYetPublished, false) => "not yet published",
        (Absence.NotAvailable, true) => "未见公布",
        (Absence.NotAvailable, false) => "not available",
        (Absence.NotApplicable, true) => "不适用",
        (Absence.NotApplicable, false) => "not applicable",
        (Absence.Confidential, true) => "保密",
        (Absence.Confidential, false) => "confidential",
        (Absence.Low, true) => "不足最小单位",
        (Absence.Low, false) => "low, rounds to zero",
        _ => throw new ArgumentOutOfRangeException(nameof(absence), absence, "Not an absence."),
    };

    /// <summary>超 以上 近 约 不足; over, at least, nearly, about, under; nothing for an exact number. 以上 stands behind the number.</summary>
    public static string RelationWords(Relation relation, Language language) => (relation, language == Language.Chinese) switch
    {
        (Relation.Exact, _) => "",
        (Relation.Over, true) => "超",
        (Relation.Over, false) => "over",
        (Relation.AtLeast, true) => "以上",
        (Relation.AtLeast, false) => "at least",
        (Relation.Nearly, true) => "近",
        (Relation.Nearly, false) => "nearly",
        (Relation.About, true) => "约",
        (Relation.About, false) => "about",
        (Relation.Under, true) => "不足",
        (Relation.Under, false) => "under",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation."),
    };

    public static string StatusWords(Status status, Language language) => (status, language == Language.Chinese) switch
    {
        (Status.AsPublished, true) => "按原文发布",
        (Status.AsPublished, false) => "as published",
        (Status.Preliminary, true) => "快报",
        (Status.Preliminary, false) => "preliminary",
        (Status.Revised, true) => "修订",
        (Status.Revised, false) => "revised",
        (Status.Final, true) => "最终",
        (Status.Final, false) => "final",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    public static string BasisWords(Basis basis, Language language) => (basis, language == Language.Chinese) switch
    {
        (Basis.Reported, true) => "公布",
        (Basis.Reported, false) => "reported",
        (Basis.Estimate, true) => "估计",
        (Basis.Estimate, false) => "estimate",
        (Basis.Forecast, true) => "预测",
        (Basis.Forecast, false) => "forecast",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis."),
    };

    public static string ConfidenceWords(Confidence confidence, Language language) => (confidence, language == Language.Chinese) switch
    {
        (Confidence.Normal, true) => "可信度正常",
        (Confidence.Normal, false) => "normal confidence",
        (Confidence.Low, true) => "可信度低",
        (Confidence.Low, false) => "low confidence",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Not a confidence."),
    };

    /// <summary>How an axis whose largest number is given counts: 万套, thousand sets.</summary>
    public static UnitScale ScaleFor(decimal largest, Unit unit, Language language)
    {
        var size = Math.Abs(largest);
        var (divisor, word) = unit.IsPercent ? (1, "")
            : language == Language.Chinese ? size >= Yi ? (Yi, "亿") : size >= Wan ? (Wan, "万") : (1, "")
            : size >= Billion ? (Billion, "billion") : size >= Million ? (Million, "million") : size >= 10 * Thousand ? (Thousand, "thousand") : (1, "");
        return new(divisor, Joined(word, unit, language, isOne: false).TrimStart());
    }

    /// <summary>The scale that text uses: 万, 亿, 万亿; million, billion, trillion.</summary>
    private static (decimal Divisor, string Word) ReadingScale(decimal size, Language language) => language == Language.Chinese
        ? size >= WanYi ? (WanYi, "万亿") : size >= Yi ? (Yi, "亿") : size >= Wan ? (Wan, "万") : (1, "")
        : size >= Trillion ? (Trillion, "trillion") : size >= Billion ? (Billion, "billion") : size >= Million ? (Million, "million") : (1, "");

    /// <summary>
    /// Digits after the point of the scaled number. Of an exact figure those that its precision gives; null, as many as are needed, for a
    /// bound and where the decimals exist only because the scale word is coarser than the one the source printed a whole number of
    /// (1500亿 → 150 billion, not 150.0).
    /// </summary>
    private static int? DigitsAfterPoint(Figure figure, decimal divisor, Language language)
    {
        if (figure.Precision is not { } precision)
        {
            return null;
        }

        var printedWhole = precision >= ReadingScale(Math.Abs(figure.Value), Language.Chinese).Divisor
            || (Math.Abs(figure.Value) >= WanYi && precision == Yi);
        return divisor > 1 && printedWhole ? null : Rounding.DecimalsOf(precision / divisor);
    }

    private static string PercentOf(Figure figure, Language language, bool signed)
    {
        var decimals = figure.Precision is { } precision ? Rounding.DecimalsOf(precision) : (int?)null;
        var value = figure.Precision is { } unit ? Rounding.ToUnit(figure.Value, unit) : figure.Value;
        return WithRelation(Signed(value, n => Plain(n, decimals, grouped: true), signed) + "%", figure.Relation, language);
    }

    private static string WithRelation(string text, Relation relation, Language language)
    {
        var words = RelationWords(relation, language);
        return (relation, language) switch
        {
            (Relation.Exact, _) => text,
            (Relation.AtLeast, Language.Chinese) => text + words,
            (_, Language.Chinese) => words + text,
            _ => $"{words} {text}",
        };
    }

    /// <summary>A bound is rounded outward, so that what it says still holds.</summary>
    private static string HalfBounded(Interval interval, int decimals, string suffix, Language language, bool signed)
    {
        if (interval.Low is { } low)
        {
            var number = decimal.Round(low, decimals, MidpointRounding.ToNegativeInfinity);
            var open = interval.LowOpen || number < low;
            return WithRelation(Number(number) + suffix, open ? Relation.Over : Relation.AtLeast, language);
        }

        if (interval.High is { } high)
        {
            var number = decimal.Round(high, decimals, MidpointRounding.ToPositiveInfinity);
            var open = interval.HighOpen || number > high;
            var text = Number(number) + suffix;
            return open ? WithRelation(text, Relation.Under, language) : language == Language.Chinese ? "至多" + text : "at most " + text;
        }

        return "—";

        string Number(decimal number) => Signed(number, n => Plain(n, null, grouped: true), signed);
    }

    private static string Between(Language language) => language == Language.Chinese ? "至" : " to ";

    /// <summary>Scale word and unit behind a number: 万套, " million sets", "%", " EFLOPS".</summary>
    private static string Joined(string word, Unit unit, Language language, bool isOne)
    {
        if (unit.IsPercent)
        {
            return "%";
        }

        var name = unit.Name.In(language);
        if (language == Language.Chinese)
        {
            return name.Length > 0 && char.IsAsciiLetter(name[0]) ? $"{word} {name}" : word + name;
        }

        var counted = isOne && name.EndsWith('s') ? name[..^1] : name;
        return word.Length == 0 ? $" {counted}" : $" {word} {name}";
    }

    /// <summary>Sign and digits; zero has no sign.</summary>
    private static string Signed(decimal value, Func<decimal, string> digits, bool withPlus) =>
        (value < 0 ? Minus : withPlus && value > 0 ? "+" : "") + digits(Math.Abs(value));

    /// <param name="decimals">Exactly so many; null as many as the number has.</param>
    private static string Plain(decimal value, int? decimals, bool grouped) => value.ToString(
        (grouped ? "#,0." : "0.") + (decimals is { } count ? new string('0', count) : new string('#', 28)),
        CultureInfo.InvariantCulture);
}
