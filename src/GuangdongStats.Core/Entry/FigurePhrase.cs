using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Entry;

/// <summary>
/// A number with all the words that belong to it, as written: relation, direction, sign, digits, scale, percent or unit. It says what
/// stands there; what that means in a cell or in a sentence is decided by who asked.
/// </summary>
internal sealed record FigurePhrase
{
    private const decimal Wan = 10_000m, Yi = 100_000_000m;

    /// <summary>Null for a bound that may be reached from below ("at most").</summary>
    private static readonly WordList<Relation?> Before = new(
        ("超过|超|突破|逾|高于|大于|多于|跨越|over|more than|above|exceeding|exceeded|exceed|exceeds|surpassing|surpassed|topped|topping|in excess of|>", Relation.Over),
        ("至少|不少于|不低于|不小于|at least|no less than|not less than|no fewer than|≥|>=", Relation.AtLeast),
        ("近|接近|将近|逼近|nearly|almost|close to|just under", Relation.Nearly),
        ("约|大约|约为|大概|about|around|approximately|approx|approx.|roughly|some|~|≈", Relation.About),
        ("不足|低于|不到|少于|小于|未达|under|below|less than|fewer than|<", Relation.Under),
        ("不超过|不高于|不多于|至多|最多|at most|up to|no more than|not more than|≤|<=", null));

    private static readonly WordList<Relation?> After = new(
        ("以上|及以上|or more|or above|and above", Relation.AtLeast),
        ("左右|上下|or so", Relation.About),
        ("多|余|出头", Relation.Over),
        ("以下|及以下|以内|or less|or fewer|or below", null));

    private static readonly WordList<int> Directions = new(
        ("↑|▲|转为增长|转为正增长|转为上升|转增|转升|由降转增|由减转增|由降转升|由跌转涨|由负转正|增长|增加|上升|提高|提升|上涨|攀升|增速|增幅|增长率|增|升|涨|up|rose|rise|risen|rising|grew|grow|grown|growing|growth|increased|increase|increasing|climbed|climbing|jumped|surged|surging|soared|soaring|leapt|leaped|rocketed|skyrocketed|swelled|edged up|ticked up|inched up|expanded|gained|advanced", 1),
        ("↓|▼|转为下降|转为负增长|转降|由增转降|由增转减|由升转降|由涨转跌|由正转负|负|minus|negative|下降|减少|降低|下滑|下跌|回落|负增长|降幅|跌幅|降|减|跌|down|fell|fall|fallen|falling|dropped|drop|declined|decline|declining|decreased|decrease|decreasing|slipped|slid|slumped|plunged|dipped|tumbled|sank|edged down|ticked down|inched down|contracted|shrank", -1));

    private static readonly WordList<int> DirectionsBehind = new(
        ("↑|▲|increase|rise|growth|gain|jump|higher|year-on-year increase|year-on-year growth|year-on-year rise|more than a year earlier|more than a year ago|higher than a year earlier|above a year earlier|growth year on year|increase year on year", 1),
        ("↓|▼|decrease|decline|drop|fall|lower|year-on-year decrease|year-on-year decline|year-on-year drop|less than a year earlier|lower than a year earlier|below a year earlier", -1));

    /// <summary>Words between those before a number that change nothing.</summary>
    private static readonly WordList<bool> Fillers = new(("了|达|达到|为|是|达了|by|of|a|an|rate of|率为|率达", true));

    /// <summary>What makes the number the end reached, not the way to it: 增长到12.47万套, rose to 124,700.</summary>
    private static readonly WordList<bool> Reached = new(("到|至|到了|to|to reach|reaching", true));

    /// <summary>What is said without digits. Value and unit in percent.</summary>
    private static readonly WordList<(Relation? Relation, decimal Percent)> SaidFractions = new(
        ("过半|过半数", (Relation.Over, 50m)),
        ("一半|半数|半|half|one half|a half|one-half", (null, 50m)),
        ("one third|a third|one-third", (null, 33.3m)),
        ("two thirds|two-thirds", (null, 66.7m)),
        ("a quarter|one quarter|one-quarter|a fourth", (null, 25m)),
        ("three quarters|three-quarters", (null, 75m)),
        ("a fifth|one fifth|one-fifth", (null, 20m)),
        ("two fifths|two-fifths|four tenths", (null, 40m)));

    private static readonly WordList<(decimal Factor, bool IsLetter)> Scales = new(
        ("万亿|trillion|trn|tn", (Wan * Yi, false)),
        ("亿", (Yi, false)),
        ("billion|bn|bln", (1_000_000_000m, false)),
        ("千万", (10_000_000m, false)),
        ("百万|million|mln|mn", (1_000_000m, false)),
        ("万", (Wan, false)),
        ("千|thousand", (1_000m, false)),
        ("百|hundred", (100m, false)),
        ("k|w|m|b", (0m, true)));

    private static readonly WordList<Quantity> Quantities = new(
        ("%|percent|per cent|pct", Quantity.Percent),
        ("个百分点|百分点|percentage points|percentage point|percent points|pp|pps", Quantity.Points),
        ("倍|times|-fold|fold|x", Quantity.Times),
        ("成", Quantity.Tenths));

    /// <summary>By how many times what was there before. 翻两番 doubles twice.</summary>
    private static readonly WordList<decimal> Doublings = new(("翻一番|翻了一番|翻番|doubled", 1m), ("tripled", 2m), ("翻两番|翻了两番|quadrupled", 3m));

    private static readonly WordList<bool> NotTenths = new(("成都|成为|成立|成员|成果|成品|成熟|成功|成本|成效|成绩|成长|成交|成套|成渝", true));

    private static readonly WordList<string> Currencies = new(("¥|￥|rmb|cny", "元"), ("$|us$", "美元"));

    public required int Start { get; init; }

    public int Length { get; private init; }

    public int End => Start + Length;

    /// <summary>In the order in which they stand; an entry without a relation is "at most".</summary>
    public IReadOnlyList<Relation?> Relations { get; init; } = [];

    /// <summary>1 for a word that says rise, −1 for one that says fall, 0 without one.</summary>
    public int Direction { get; init; }

    /// <summary>The words say which end was reached: 增长到.</summary>
    public bool IsReached { get; init; }

    /// <summary>A written <c>+</c> or <c>-</c>, or a space for none.</summary>
    public char Sign { get; init; } = ' ';

    public required Numeral Number { get; init; }

    public Quantity Quantity { get; private init; }

    /// <summary>倍 or doubled: with a word of growth it adds to the base (R13), where "2.8 times" is ambiguous.</summary>
    public bool IsChineseTimes { get; private init; }

    public decimal Scale { get; private init; } = 1;

    /// <summary>k, w, m or b in place of a scale; a space for none.</summary>
    public char LetterScale { get; private init; } = ' ';

    public string? Unit { get; private init; }

    /// <summary>Half the unit of the last digit, where it was written behind ±.</summary>
    public decimal? HalfUnit { get; private init; }

    /// <summary>1000+.</summary>
    public bool HasPlusBehind { get; private init; }

    /// <summary>The second number of 12万4700, scaled.</summary>
    public decimal? Compound { get; private init; }

    /// <summary>A scale word stands behind the number.</summary>
    public bool IsScaled => Scale != 1;

    /// <summary>Bounded by the longest words, whatever the text: the search never goes back.</summary>
    public static FigurePhrase? At(string text, int start, UnitWords units)
    {
        var relations = new List<Relation?>();
        var (direction, reached, fillersOnly) = (0, false, true);
        var at = start;
        for (var words = 0; words < 8; words++)
        {
            at = Skip(text, at);
            int length;
            if ((length = Before.At(text, at, out var relation)) > 0)
            {
                relations.Add(relation);
                fillersOnly = false;
            }
            else if ((length = Directions.At(text, at, out var says)) > 0)
            {
                if (direction != 0)
                {
                    return null; // Two of them: the first is about something else.
                }

                (direction, fillersOnly) = (says, false);
            }
            else if (!fillersOnly && (length = Reached.At(text, at, out _)) > 0)
            {
                reached = true;
            }
            else if (!fillersOnly && SaidFractions.At(text, at, out _) == 0)
            {
                length = Fillers.At(text, at, out _);
            }

            if (length == 0)
            {
                break;
            }

            at += length;
        }

        var phrase = NumberAt(text, at, units, mayBeBare: relations.Count > 0);
        return phrase is null ? null : phrase with
        {
            Start = start,
            Length = phrase.End - start,
            Relations = [.. relations, .. phrase.Relations],
            Direction = direction != 0 ? direction : phrase.Direction,
            IsReached = reached,
        };
    }

    private static FigurePhrase? NumberAt(string text, int start, UnitWords units, bool mayBeBare)
    {
        var at = start;
        string? unit = null;
        if (Currencies.At(text, at, out var currency) is > 0 and var symbol)
        {
            (unit, at) = (currency, Skip(text, at + symbol));
        }

        var sign = at < text.Length && text[at] is '+' or '-' ? text[at] : ' ';
        at = sign == ' ' ? at : Skip(text, at + 1);
        if (Doubled(text, at) is { } doubled)
        {
            return doubled with { Start = start, Length = doubled.End - start, Sign = sign };
        }

        if (Fraction(text, at, mayBeBare) is { } fraction)
        {
            return Behind(text, fraction with { Start = start, Length = fraction.End - start, Sign = sign }, units);
        }

        return Numeral.At(text, at) is { } number
            ? Behind(text, new() { Start = start, Length = at + number.Length - start, Number = number, Sign = sign, Unit = unit }, units)
            : null;
    }

    private static FigurePhrase? Doubled(string text, int at)
    {
        return Doublings.At(text, at, out var added) is > 0 and var length
            ? new() { Start = at, Length = length, Number = Said(added, length), Quantity = Quantity.Times, IsChineseTimes = true, Direction = 1 }
            : null;
    }

    /// <summary>三分之一, 百分之三十三, 1/3, half.</summary>
    private static FigurePhrase? Fraction(string text, int at, bool mayBeBare)
    {
        if (SaidFractions.At(text, at, out var said) is > 0 and var length && (mayBeBare || text[at] != '半'))
        {
            return new()
            {
                Start = at,
                Length = length,
                Number = Said(said.Percent, length),
                Quantity = Quantity.Fraction,
                Relations = said.Relation is { } relation ? [relation] : [],
            };
        }

        const string outOfHundred = "百分之";
        if (string.CompareOrdinal(text, at, outOfHundred, 0, outOfHundred.Length) == 0 && Numeral.At(text, at + outOfHundred.Length) is { } percent)
        {
            var whole = outOfHundred.Length + percent.Length;
            return new() { Start = at, Length = whole, Number = percent with { Length = whole }, Quantity = Quantity.Percent };
        }

        if (Numeral.At(text, at) is not { Doubt: null, IsTooLarge: false } first)
        {
            return null;
        }

        var next = at + first.Length;
        if (string.CompareOrdinal(text, next, "分之", 0, 2) == 0 && Numeral.At(text, next + 2) is { Doubt: null, IsTooLarge: false } above)
        {
            var end = next + 2 + above.Length;
            return first.Value > above.Value && above.Value > 0 ? Of(above.Value, first.Value, end) : null;
        }

        // 1/3 only with small whole numbers, and not where a date goes on: 1/3/2025.
        return next < text.Length && text[next] == '/' && Numeral.At(text, next + 1) is { Doubt: null, Unit: 1 } below
            && first is { Unit: 1, Value: > 0 and < 10 } && below.Value > first.Value && below.Value <= 10
            && !(next + 1 + below.Length < text.Length && text[next + 1 + below.Length] is '/' or '-')
                ? Of(first.Value, below.Value, next + 1 + below.Length)
                : null;

        FigurePhrase Of(decimal above, decimal below, int end) => new()
        {
            Start = at,
            Length = end - at,
            Number = Said(decimal.Round(100 * above / below, 1, MidpointRounding.AwayFromZero), end - at),
            Quantity = Quantity.Fraction,
        };
    }

    private static Numeral Said(decimal value, int length) => new(length, value, 1, true, null, [(value, 1)]);

    /// <summary>Everything behind the digits.</summary>
    private static FigurePhrase Behind(string text, FigurePhrase phrase, UnitWords units)
    {
        var at = phrase.End;
        var (relations, scale, letter, quantity, half, compound) = (phrase.Relations.ToList(), 1m, ' ', phrase.Quantity, (decimal?)null, (decimal?)null);
        var (number, chineseTimes) = (phrase.Number, false);
        Relations();
        if (quantity == Quantity.Plain && Quantities.At(text, Skip(text, at), out var counted) is > 0 and var word
            && !(counted == Quantity.Tenths && NotTenths.At(text, Skip(text, at), out _) > 0))
        {
            (quantity, at) = (counted, Skip(text, at) + word);
            chineseTimes = text[at - 1] == '倍';
            if (quantity == Quantity.Tenths && at < text.Length && (text[at] == '半' ? 5 : Numeral.DigitOf(text[at])) is { } tenth and > 0)
            {
                number = number with { Value = number.Value + (tenth / 10m) };
                at++;
            }
        }
        else if (quantity == Quantity.Plain && Scales.At(text, Skip(text, at), out var scaled) is > 0 and var length)
        {
            at = Skip(text, at);
            (scale, letter) = scaled.IsLetter ? (1, text[at]) : (scaled.Factor, ' ');
            at += length;
            if (letter == ' ' && scale < Wan && text[at - 1] is '百' or '千' && Scales.At(text, at, out var larger) is > 0 and var more && !larger.IsLetter)
            {
                (scale, at) = (scale * larger.Factor, at + more);
            }
        }

        if (scale >= Wan && number.IsSpoken && SpokenRest(text, at, scale) is { } said)
        {
            var whole = (number.Value * scale) + said.Value;
            (number, scale, at) = (number with { Value = whole, Unit = said.Unit, Readings = [(whole, said.Unit)] }, 1, at + said.Length);
        }
        else if (scale >= Wan && number.IsSpoken && Numeral.At(text, at) is { IsSpoken: true, Length: 1, Value: > 0 and < 10 } digit)
        {
            (compound, at) = (digit.Value * scale / 10, at + 1); // 一万二: 12,000, said short
        }

        for (var above = scale; at < text.Length && above >= 100 && char.IsAsciiDigit(text[at]) && (compound is not null || scale >= Wan)
            && Numeral.At(text, at) is { Doubt: null, Unit: 1, IsTooLarge: false } rest;)
        {
            at += rest.Length;
            var length = Scales.At(text, at, out var lower);
            above = length > 0 && !lower.IsLetter && lower.Factor < above ? lower.Factor : 1;
            at += above == 1 ? 0 : length;
            compound = (compound ?? 0) + (rest.Value * above);
        }

        if (string.CompareOrdinal(text, Skip(text, at), "±", 0, 1) == 0 && Numeral.At(text, Skip(text, Skip(text, at) + 1)) is { Doubt: null, IsTooLarge: false, Value: > 0 } width)
        {
            half = width.Value;
            at = Skip(text, Skip(text, at) + 1) + width.Length;
            at += at < text.Length && text[at] == '%' && quantity == Quantity.Percent ? 1 : 0;
        }

        Relations();
        var unit = phrase.Unit;
        if (quantity is Quantity.Plain && units.At(text, Skip(text, at), out var written) is > 0 and var unitLength)
        {
            at = Skip(text, at) + unitLength;
            unit ??= written;
        }

        Relations();
        var plus = at < text.Length && text[at] == '+' && !(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
        at += plus ? 1 : 0;
        var direction = phrase.Direction;
        if (quantity is Quantity.Percent or Quantity.Times && DirectionsBehind.At(text, Skip(text, at), out var behind) is > 0 and var behindLength)
        {
            (direction, at) = (behind, Skip(text, at) + behindLength);
        }

        return phrase with
        {
            Length = at - phrase.Start,
            Number = number,
            Relations = relations,
            Quantity = quantity,
            IsChineseTimes = chineseTimes,
            Scale = scale,
            LetterScale = letter,
            Unit = unit,
            HalfUnit = half,
            HasPlusBehind = plus,
            Compound = compound,
            Direction = direction,
        };

        void Relations()
        {
            while (After.At(text, Skip(text, at), out var relation) is > 0 and var length && relations.Count < 4)
            {
                relations.Add(relation);
                at = Skip(text, at) + length;
            }
        }
    }

    /// <summary>十二万四千七百, 三亿零五百万: what goes on behind the scale, with its places said.</summary>
    private static Numeral? SpokenRest(string text, int start, decimal scale)
    {
        var zero = start < text.Length && text[start] == '零' ? 1 : 0;
        if (Numeral.At(text, start + zero) is not { IsSpoken: true } rest || (zero == 0 && rest.Value < 1_000))
        {
            return null;
        }

        var end = start + zero + rest.Length;
        var isWan = end < text.Length && text[end] == '万' && scale > Wan;
        var (value, unit) = isWan ? (rest.Value * Wan, rest.Unit * Wan) : (rest.Value, rest.Unit);
        return rest with { Length = zero + rest.Length + (isWan ? 1 : 0), Value = value, Unit = unit };
    }

    private static int Skip(string text, int at)
    {
        // At most a few: a text of spaces must not make the search quadratic.
        for (var spaces = 0; spaces < 4 && at < text.Length && text[at] == ' '; spaces++)
        {
            at++;
        }

        return at;
    }
}
