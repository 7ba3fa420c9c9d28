using System.Globalization;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Entry;

/// <summary>
/// What a person types or pastes into one cell, in Chinese or English, and how a figure is written back so that reading it gives the same
/// figure. Nothing is guessed: what could mean two things asks. The unit of the last digit is taken from what was typed (R7), scale words
/// are multiplied out (R12), 增长2.8倍 is +280% (R13), bounds keep their relation (R14), absences their kind (R11).
/// </summary>
public static partial class CellText
{
    /// <summary>Longer texts are no figure.</summary>
    public const int LongestText = 200;

    public const int ExcerptLength = 40;

    /// <summary>How many different figures a doubtful cell offers at most.</summary>
    private const int MostCandidates = 4;

    private const decimal Wan = 10_000m, Yi = 100_000_000m, Million = 1_000_000m, Largest = 1_000_000_000_000_000_000m;

    /// <summary>
    /// Counts under this with a decimal point ask whether 万 is missing; from there on, and with separators every three digits, the
    /// fraction was meant (the national office once printed 186,943.4 sets).
    /// </summary>
    private const decimal FractionsFrom = 10_000m;

    private static readonly WordList<Absence> Absences = new(
        ("-|--|---|–|——|—|免报|免报(不单独统计)|未采集|不采集|不单独统计|not collected", Absence.NotCollected),
        ("…|……|...|未公布|尚未公布|暂未公布|待公布|未发布|尚未发布|not published|not yet published|not yet released", Absence.NotYetPublished),
        ("x|[x]|不可得|无数据|未见公布|缺|缺失|数据缺失|没有数据|暂缺|not available|no data|missing", Absence.NotAvailable),
        ("z|[z]|不适用|not applicable", Absence.NotApplicable),
        ("c|[c]|保密|不公开|confidential", Absence.Confidential),
        ("[low]|low|不足最小单位|low, rounds to zero|rounds to zero", Absence.Low));

    private static readonly WordList<IReadOnlyList<Figure>> UnclearAbsences = new(
        ("n/a|na|n.a.|#n/a", [Figure.Absent(Absence.NotAvailable), Figure.Absent(Absence.NotApplicable)]),
        ("无|没有|none|nil|null", [Figure.Absent(Absence.NotAvailable), Figure.Absent(Absence.NotApplicable), Figure.Exact(0, 1)]),
        ("暂无|暂无数据|待定|待补|待更新|不详|未知|tbd|tbc|t.b.d.|pending|unknown", [Figure.Absent(Absence.NotYetPublished), Figure.Absent(Absence.NotAvailable)]),
        ("未统计|不统计|未填|空|/|\\|*|**|***", [Figure.Absent(Absence.NotCollected), Figure.Absent(Absence.NotAvailable), Figure.Absent(Absence.NotApplicable), Figure.Absent(Absence.Confidential)]));

    private static readonly WordList<bool> Unchanged = new(("持平|与上年持平|与去年同期持平|与上年同期持平|同比持平|零增长|unchanged|flat|no change", true), ("基本持平|little changed|almost unchanged|broadly flat", false));

    private static readonly WordList<bool> Openings = new(("同比|较上年同期|比上年同期|按可比口径|按可比口径计算|共|共计|合计|共有|达|达到|为|已达|累计|reached|totalled|totaled|is|was", true));

    private static readonly WordList<bool> Closings = new(("year on year|year-on-year|yoy|on a year earlier|same period last year", true));

    /// <param name="text">As typed; null and spaces are nothing entered.</param>
    /// <param name="unit">The indicator's unit: what a level counts.</param>
    public static CellReading Read(string? text, Unit unit, Measure measure)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new CellReading.Empty();
        }

        if (text.Length > LongestText)
        {
            return Refused(CellRefusal.TooLong, text);
        }

        if (text.Any(c => (char.IsControl(c) && c is not ('\t' or '\r' or '\n')) || PlainText.TurnsDirection(c) || char.IsSurrogate(c)))
        {
            return Refused(CellRefusal.ControlCharacters, text);
        }

        var plain = Tidied(text);
        if (plain.Length == 0)
        {
            return new CellReading.Empty();
        }

        return AbsenceIn(plain) ?? UnchangedIn(plain, measure, text) ?? (DateOrTime().IsMatch(plain) ? Refused(CellRefusal.Date, text) : null) ?? NumberIn(plain, unit, measure, text);
    }

    /// <summary>The figure that a phrase of a longer text is as that measure; null when a cell would ask or refuse.</summary>
    internal static Figure? Decided(FigurePhrase phrase, Unit unit, Measure measure) =>
        Judge(phrase, unit, measure, "").Figure;

    /// <summary>One spelling, single spaces, without a full stop at the end.</summary>
    private static string Tidied(string text)
    {
        var plain = PlainText.Of(text).Replace('，', ',').Replace('。', '.').Replace('．', '.');
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return text.TrimEnd() is [.., '。' or ';' or '；'] || plain is [.., (>= '0' and <= '9') or '%', '.'] ? plain[..^1].TrimEnd() : plain;
    }

    private static CellReading? AbsenceIn(string plain) =>
        Absences.At(plain, 0, out var absence) == plain.Length ? new CellReading.Understood(Figure.Absent(absence))
        : UnclearAbsences.At(plain, 0, out var kinds) == plain.Length ? new CellReading.Doubtful(CellDoubt.WhichAbsence, kinds)
        : null;

    private static CellReading? UnchangedIn(string plain, Measure measure, string text) =>
        Unchanged.At(plain, 0, out var exactly) != plain.Length ? null
        : measure != Measure.Growth ? Refused(measure == Measure.Level ? CellRefusal.NotALevel : CellRefusal.NotAShare, text)
        : new CellReading.Understood(exactly ? Figure.Exact(0, 0.1m) : Figure.Bound(Relation.About, 0));

    private static CellReading NumberIn(string plain, Unit unit, Measure measure, string text)
    {
        if (plain is ['(', _, .., ')'] && PhraseIn(plain[1..^1], unit) is { } inside)
        {
            return Asked(CellDoubt.Parentheses, [.. FiguresOf(inside with { Sign = '-' }, unit, measure), .. FiguresOf(inside, unit, measure)], text);
        }

        if (PhraseIn(plain, unit) is { } phrase)
        {
            return Judge(phrase, unit, measure, text);
        }

        var several = PhrasesIn(plain, unit);
        return several.Count == 0 ? Refused(CellRefusal.NotANumber, text)
            : several.Count == 1 ? Refused(CellRefusal.UnknownWords, text)
            : several.SelectMany(part => FiguresOf(part, unit, measure)).Distinct().ToList() is { Count: > 0 and <= MostCandidates } figures
                ? new CellReading.Doubtful(CellDoubt.SeveralNumbers, figures)
                : Refused(CellRefusal.UnknownWords, text);
    }

    /// <summary>The number that all of the text is about.</summary>
    private static FigurePhrase? PhraseIn(string plain, Unit unit)
    {
        var start = 0;
        for (var words = 0; words < 3 && Openings.At(plain, start, out _) is > 0 and var length; words++)
        {
            start += length;
            start += start < plain.Length && plain[start] == ' ' ? 1 : 0;
        }

        if (FigurePhrase.At(plain, start, UnitWords.For(unit)) is not { } phrase)
        {
            return null;
        }

        var rest = plain[phrase.End..].TrimStart();
        return rest.Length == 0 || Closings.At(rest, 0, out _) == rest.Length
            || (rest is ['(', .., ')'] && phrase.Unit is null && UnitWords.Means(rest[1..^1], unit))
                ? phrase
                : null;
    }

    private static List<FigurePhrase> PhrasesIn(string plain, Unit unit)
    {
        var (found, words) = (new List<FigurePhrase>(), UnitWords.For(unit));
        for (var at = 0; at < plain.Length && found.Count <= MostCandidates;)
        {
            // 40-45%, 40%~45%: between two numbers these are neither a sign nor "about".
            var phrase = plain[at] is '-' or '~' && at > 0 && !char.IsWhiteSpace(plain[at - 1]) ? null : FigurePhrase.At(plain, at, words);
            if (phrase is not null)
            {
                found.Add(phrase);
            }

            at = phrase?.End ?? at + 1;
        }

        return found;
    }

    private static CellReading Judge(FigurePhrase phrase, Unit unit, Measure measure, string text)
    {
        if (phrase.Number.IsTooLarge)
        {
            return Refused(CellRefusal.TooLarge, text);
        }

        if (Impossible(phrase, unit, measure) is { } refusal)
        {
            return Refused(refusal, text);
        }

        var figures = FiguresOf(phrase, unit, measure);
        if (figures.Count == 0)
        {
            return Refused(CellRefusal.TooLarge, text);
        }

        return DoubtOf(phrase, unit, measure) is { } doubt ? Asked(doubt, figures, text) : new CellReading.Understood(figures[0]);
    }

    private static CellRefusal? Impossible(FigurePhrase phrase, Unit unit, Measure measure)
    {
        if (phrase.Quantity == Quantity.Points)
        {
            return CellRefusal.PercentagePoints;
        }

        if (phrase.Number is { Doubt: not null, Readings.Count: 0 })
        {
            return CellRefusal.NotANumber;
        }

        var moves = phrase is { Direction: not 0, IsReached: false };
        if (!IsPercentage(unit, measure))
        {
            return moves || phrase.Quantity is Quantity.Times or Quantity.Tenths or Quantity.Fraction ? CellRefusal.NotALevel : null;
        }

        if (phrase.Quantity == Quantity.Plain && (phrase.IsScaled || phrase.Unit is not null || phrase.LetterScale != ' '))
        {
            return CellRefusal.NotAPercentage;
        }

        return measure != Measure.Growth ? moves || phrase.Quantity == Quantity.Times ? CellRefusal.NotAShare : null
            : phrase.IsReached ? CellRefusal.NotAPercentage
            : phrase is { Quantity: Quantity.Times, Direction: < 0 } ? CellRefusal.NotAPercentage
            : null;
    }

    private static CellDoubt? DoubtOf(FigurePhrase phrase, Unit unit, Measure measure)
    {
        if (phrase.Number.Doubt is { } doubt)
        {
            return doubt;
        }

        if (phrase.Relations.Contains(null) || RelationWhenFalling(phrase) is null)
        {
            return CellDoubt.AtMost;
        }

        if (phrase.Relations.Distinct().Count() > 1)
        {
            return CellDoubt.TwoRelations;
        }

        if (phrase.HasPlusBehind)
        {
            return CellDoubt.PlusBehind;
        }

        if (phrase.Compound is not null)
        {
            return CellDoubt.Compound;
        }

        if (IsPercentage(unit, measure))
        {
            return phrase.Direction < 0 && phrase.Sign != ' ' ? CellDoubt.DoubleNegative
                : phrase.Sign == '-' && measure != Measure.Growth ? CellDoubt.SignUnexpected
                : phrase.Quantity == Quantity.Times && (phrase.Direction == 0 || !phrase.IsChineseTimes) ? CellDoubt.Multiple
                : phrase.Quantity == Quantity.Fraction && measure == Measure.Growth ? CellDoubt.Fraction
                : phrase is { Quantity: Quantity.Plain, HalfUnit: null, Number: { Unit: < 1, Value: > 0 and < 1 } } ? CellDoubt.PercentOrRatio
                : IsGroupedOnce(phrase) && phrase.HalfUnit is null ? CellDoubt.Grouping
                : phrase is { Quantity: Quantity.Plain, HalfUnit: null, Number.Value: >= 1_000 } ? CellDoubt.LevelInPercent
                : null;
        }

        return phrase.LetterScale != ' ' ? CellDoubt.LetterScale
            : phrase.Quantity == Quantity.Percent ? CellDoubt.PercentInLevel
            : phrase.Unit is { } word && !UnitWords.Means(word, unit) ? CellDoubt.UnitDiffers
            : phrase.Sign != ' ' ? CellDoubt.SignUnexpected
            : LacksScale(phrase, unit) ? CellDoubt.ScaleMissing
            : null;
    }

    /// <summary>What the phrase may mean here, the likeliest first, each once; the first is the figure when nothing is doubtful.</summary>
    private static List<Figure> FiguresOf(FigurePhrase phrase, Unit unit, Measure measure)
    {
        if (phrase.Number.IsTooLarge || Math.Max(phrase.Number.Value, phrase.HalfUnit * 2 ?? 0) > Largest / phrase.Scale || Impossible(phrase, unit, measure) is not null)
        {
            return [];
        }

        var numbers = phrase.Number.Readings.Select(reading => reading with { Value = phrase.Number.Doubt is null ? phrase.Number.Value : reading.Value }).ToList();
        var readings = IsPercentage(unit, measure) ? Percentages(phrase, numbers, measure) : Levels(phrase, numbers, unit);
        return [.. readings
            .Where(reading => Math.Abs(reading.Value) < Largest)
            .SelectMany(reading => RelationsOf(phrase).Select(relation => Of(relation, reading.Value, reading.Unit)))
            .Distinct()
            .Take(MostCandidates)];
    }

    private static IEnumerable<(decimal Value, decimal Unit)> Percentages(FigurePhrase phrase, IReadOnlyList<(decimal Value, decimal Unit)> numbers, Measure measure)
    {
        foreach (var (value, printed) in numbers)
        {
            var precision = phrase.HalfUnit * 2 ?? printed;
            switch (phrase.Quantity)
            {
                case Quantity.Times:
                    yield return (value * 100, precision * 100);
                    if (phrase.Direction == 0 || !phrase.IsChineseTimes)
                    {
                        yield return ((value * 100) - 100, precision * 100);
                    }

                    break;
                case Quantity.Tenths:
                    yield return (Signed(value * 10), precision * 10);
                    break;
                default:
                    yield return (Signed(value), precision);
                    if (phrase is { Direction: < 0, Sign: not ' ' } || (measure != Measure.Growth && phrase.Sign == '-'))
                    {
                        yield return (value, precision);
                    }

                    if (phrase is { Quantity: Quantity.Plain, HalfUnit: null } && printed < 1 && value is > 0 and < 1)
                    {
                        yield return (Signed(value * 100), precision * 100);
                    }

                    if (phrase.Number.Doubt is null && IsGroupedOnce(phrase))
                    {
                        yield return (Signed(value / 1000), printed / 1000);
                    }

                    break;
            }
        }

        decimal Signed(decimal value) => phrase.Direction < 0 || phrase.Sign == '-' ? -value : value;
    }

    private static IEnumerable<(decimal Value, decimal Unit)> Levels(FigurePhrase phrase, IReadOnlyList<(decimal Value, decimal Unit)> numbers, Unit unit)
    {
        foreach (var (value, printed) in numbers)
        {
            var precision = phrase.HalfUnit * 2 ?? printed;
            if (phrase.LetterScale != ' ')
            {
                foreach (var factor in phrase.LetterScale switch { 'k' => [1_000m], 'w' => [Wan], 'm' => [Million], _ => (decimal[])[1_000_000_000m, Yi] })
                {
                    yield return (value * factor, precision * factor);
                }
            }
            else if (LacksScale(phrase, unit) && phrase.Number.Doubt is null)
            {
                if (printed == 0.001m && IsCounted(unit))
                {
                    yield return (value * 1_000, 1);
                }

                foreach (var factor in (decimal[])(IsCounted(unit) ? [Wan, Million] : [Yi, Wan, 1]))
                {
                    yield return (value * factor, precision * factor);
                }
            }
            else if (phrase.Compound is { } rest)
            {
                yield return ((value * phrase.Scale) + rest, 1);
            }
            else
            {
                yield return (value * phrase.Scale, precision * phrase.Scale);
            }
        }
    }

    private static Figure Of(Relation relation, decimal value, decimal precision) =>
        relation == Relation.Exact ? Figure.Exact(value, precision) : Figure.Bound(relation, value);

    private static IEnumerable<Relation> RelationsOf(FigurePhrase phrase)
    {
        if (phrase.HasPlusBehind)
        {
            return [Relation.AtLeast, Relation.Over];
        }

        // Spoken shares are round by nature: four tenths, a third (R14).
        var bare = phrase.Quantity is Quantity.Tenths or Quantity.Fraction ? Relation.About : Relation.Exact;
        return phrase.Relations.Count == 0 ? [bare]
            : phrase.Relations.Distinct().Count() > 1 ? phrase.Relations.Distinct().Select(relation => Turned(phrase, relation) ?? Relation.Under)
            : [RelationWhenFalling(phrase) ?? Relation.Under];
    }

    /// <summary>The relation of the signed number: 下降超3% is a growth under −3. Null for "at most", which no relation says.</summary>
    private static Relation? RelationWhenFalling(FigurePhrase phrase) =>
        phrase.Relations.Count == 0 ? Relation.Exact : Turned(phrase, phrase.Relations[0]);

    private static Relation? Turned(FigurePhrase phrase, Relation? relation) => (phrase.Direction < 0, relation) switch
    {
        (false, _) => relation,
        (true, Relation.Over) => Relation.Under,
        (true, Relation.Under or Relation.Nearly) => Relation.Over,
        (true, null) => Relation.AtLeast,
        (true, Relation.AtLeast) => null,
        _ => relation,
    };

    /// <summary>A level of things that come whole, or of money, with a decimal point and nothing that says its scale.</summary>
    private static bool LacksScale(FigurePhrase phrase, Unit unit) =>
        phrase is { IsScaled: false, LetterScale: ' ', HalfUnit: null, Number.Unit: < 1, Quantity: Quantity.Plain }
        && (IsCounted(unit) ? phrase.Number.Value < FractionsFrom && phrase.Number.Value != 0 : unit.IsMoney);

    private static bool IsGroupedOnce(FigurePhrase phrase) =>
        phrase.Number is { Unit: 1, Value: >= 1000 and < 1_000_000, Doubt: null } number && number.Length > ((int)number.Value).ToString(CultureInfo.InvariantCulture).Length;

    [GeneratedRegex(@"^(?:\d{4} ?[-/年] ?\d{1,2}(?: ?[-/月] ?\d{1,2}日?|月份?)?|\d{1,2}月(?:\d{1,2}日|份)?|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?|[a-z]{3}-\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateOrTime();

    private static bool IsCounted(Unit unit) => !unit.IsPercent && !unit.IsMoney && unit.Code is not ("EFLOPS" or "points");

    /// <summary>Growth and shares, and the level of an indicator that is itself a percentage.</summary>
    private static bool IsPercentage(Unit unit, Measure measure) => measure != Measure.Level || unit.IsPercent;

    private static CellReading Asked(CellDoubt doubt, IReadOnlyList<Figure> candidates, string text) =>
        candidates.Count == 0 ? Refused(CellRefusal.NotANumber, text) : new CellReading.Doubtful(doubt, [.. candidates.Distinct().Take(MostCandidates)]);

    private static CellReading.NotUnderstood Refused(CellRefusal reason, string text)
    {
        var excerpt = new string([.. text.Trim().Take(ExcerptLength).Select(c => char.IsControl(c) || PlainText.TurnsDirection(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
        return new(reason, excerpt);
    }
}
