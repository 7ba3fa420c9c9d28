using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>Binds the numbers and claims of each sentence to the indicator, region and period that its words name.</summary>
internal sealed class PressSentences
{
    /// <summary>In pieces of text. What goes on longer without a full stop is a table or an attack, and is not read.</summary>
    private const int LongestSentence = 500;

    /// <summary>Words for growth itself: what is said of them is not said of the output.</summary>
    private static readonly HashSet<string> GrowthWords = ["增速", "增幅", "增长率", "growth"];

    private readonly Catalogue.Catalogue catalogue;
    private readonly IReadOnlyList<PressToken> tokens;
    private readonly DateOnly day;
    private readonly string plain;
    private readonly PressTimeline timeline;
    private readonly List<ProposedFigure> figures = [];
    private readonly List<ProposedClaim> claims = [];

    /// <summary>What the sentences before ended with.</summary>
    private (int Token, string Code)? indicatorBefore;
    private int? periodBefore, regionBefore, publisherBefore;

    /// <summary>Of the sentence that is read: its tokens, the clause of each, and the indicators that its next number is about.</summary>
    private int first, end;
    private int[] clauses = [];
    private IReadOnlyList<int?> subject = [];

    /// <summary>Words that make the number behind them the sum of those before.</summary>
    private static readonly HashSet<string> SumWords = ["合计", "总计", "共计", "altogether"];

    /// <summary>A number that was only where it started, with its period and region: 由2023年的18.8万套增加到.</summary>
    private readonly HashSet<int> startedFrom = [];

    /// <param name="plain">The text that the tokens were cut from.</param>
    public PressSentences(Catalogue.Catalogue catalogue, IReadOnlyList<PressToken> tokens, DateOnly day, string plain)
    {
        (this.catalogue, this.tokens, this.day, this.plain) = (catalogue, tokens, day, plain);
        timeline = new(tokens, day);
    }

    public PressReading Read()
    {
        for (first = 0; first < tokens.Count; first = end + 1)
        {
            end = first;
            while (end < tokens.Count && tokens[end].Kind != PressTokenKind.Stop)
            {
                end++;
            }

            if (end - first <= LongestSentence)
            {
                ReadSentence();
            }
        }

        return new([.. figures], [.. claims]);
    }

    private void ReadSentence()
    {
        SplitClauses();
        if (Enumerable.Range(first, end - first).Any(i => tokens[i].Kind == PressTokenKind.Excluding))
        {
            (indicatorBefore, regionBefore) = (null, null); // 除深圳外，全省…: what is said is about the rest, and so is what follows.
            return;
        }

        var (figuresBefore, hasUnknown, from, baseClause, matterClause) = (figures.Count, false, -1, -1, -1);
        PressToken? otherBase = null;
        subject = [];
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case PressTokenKind.Forecast:
                    i = end; // What follows has not happened, or is a guess.
                    break;
                case PressTokenKind.OtherBase:
                    (baseClause, otherBase) = (Clause(i), token);
                    break;
                case PressTokenKind.OtherMatter:
                    (matterClause, subject, hasUnknown) = (Clause(i), [], true);
                    break;
                case PressTokenKind.Comma or PressTokenKind.Semicolon:
                    from = -1;
                    break;
                case PressTokenKind.From:
                    from = i;
                    break;
                case PressTokenKind.Unknown or PressTokenKind.Filler or PressTokenKind.Output or PressTokenKind.Indicator:
                    var last = NamesAt(i, out var named);
                    if (named is not null)
                    {
                        // In a clause about exports even a known name is about exports.
                        var isOtherMatter = matterClause == Clause(i) || IsNarrowed(i, named);
                        subject = isOtherMatter ? [] : named;
                        hasUnknown |= isOtherMatter || named.All(slot => slot is null);
                    }
                    else if (Enumerable.Range(i, last - i + 1).Any(at => tokens[at].Kind == PressTokenKind.Unknown))
                    {
                        (subject, hasUnknown) = ([], true);
                    }

                    i = last;
                    break;
                case PressTokenKind.Number or PressTokenKind.Unchanged or PressTokenKind.Claim:
                    var run = RunAt(i);
                    if (from >= 0 && token.Kind == PressTokenKind.Number)
                    {
                        startedFrom.UnionWith(Enumerable.Range(from, i - from + 1));
                        from = -1;
                    }
                    else if (IsSum(i, figuresBefore))
                    {
                        (subject, hasUnknown) = ([], true); // Its growth is nobody's either.
                    }
                    else if (matterClause != Clause(i))
                    {
                        Bind(i, run, hasUnknown, baseClause == Clause(i) ? otherBase : null);
                    }

                    i = run;
                    break;
                default:
                    break;
            }
        }

        DropContradictions(figuresBefore);
        Remember(hasUnknown);
    }

    private void SplitClauses()
    {
        clauses = new int[end - first];
        for (var (i, clause) = (first, 0); i < end; i++)
        {
            clause += tokens[i].Kind is PressTokenKind.Comma or PressTokenKind.Semicolon ? 1 : 0;
            clauses[i - first] = clause;
        }
    }

    private int Clause(int token) => clauses[token - first];

    /// <summary>
    /// The names that stand at a place, one or a list of them: 工业机器人、服务机器人产量. An entry is null where the words around a name, or
    /// all of an item, are unknown.
    /// </summary>
    /// <param name="named">Null when there is no name.</param>
    /// <returns>The last token that belongs to them.</returns>
    private int NamesAt(int start, out IReadOnlyList<int?>? named)
    {
        var (slots, hasName, at) = (new List<int?>(), false, start);
        while (true)
        {
            var (indicators, isKnown, itemEnd) = (new List<int>(), true, at);
            for (; itemEnd < end && tokens[itemEnd].Kind is PressTokenKind.Unknown or PressTokenKind.Filler or PressTokenKind.Output or PressTokenKind.Indicator; itemEnd++)
            {
                isKnown &= tokens[itemEnd].Kind != PressTokenKind.Unknown;
                if (tokens[itemEnd].Kind == PressTokenKind.Indicator)
                {
                    indicators.Add(itemEnd);
                }
            }

            hasName |= indicators.Count > 0;
            if (indicators.Count > 0 || !isKnown)
            {
                slots.Add(indicators.Count == 1 && isKnown ? indicators[0] : null);
            }

            at = itemEnd;
            var isList = at + 1 < end && at > start
                && (tokens[at].Kind == PressTokenKind.ListSeparator || (tokens[at].Kind == PressTokenKind.Comma && tokens[at - 1].Kind == PressTokenKind.Indicator && tokens[at + 1].Kind == PressTokenKind.Indicator))
                && tokens[at + 1].Kind is PressTokenKind.Unknown or PressTokenKind.Filler or PressTokenKind.Output or PressTokenKind.Indicator;
            if (!isList)
            {
                break;
            }

            at++;
        }

        named = hasName ? slots : null;
        return at - 1;
    }

    /// <summary>Something unknown, or a number of other things, stands before the names in their clause: 美的2024年生产, 前5家企业工业机器人产量.</summary>
    private bool IsNarrowed(int names, IReadOnlyList<int?> named)
    {
        for (var i = names - 1; i >= first && Clause(i) == Clause(names) && tokens[i].Kind is not (PressTokenKind.Indicator or PressTokenKind.ListSeparator); i--)
        {
            if (tokens[i].Kind == PressTokenKind.Unknown)
            {
                return true;
            }

            if (tokens[i].Number is { } number)
            {
                var unit = named is [{ } name, ..] ? catalogue.Indicator(tokens[name].Code!)!.Unit : null;
                return i == names - 1 && number.Unit is { } word && unit is not null && !UnitWords.Means(word, unit);
            }
        }

        return false;
    }

    /// <summary>The last of numbers that stand in a list: 33%、8.2%.</summary>
    private int RunAt(int start)
    {
        var last = start;
        while (last + 2 < end && tokens[start].Number is { } head && tokens[last + 2].Number is { } next
            && !(head.Direction == 0 && next.Direction != 0) // 占全国44%、增长31.2% are two things.
            && (tokens[last + 1].Kind == PressTokenKind.ListSeparator || (tokens[last + 1].Kind == PressTokenKind.Comma && next.Direction == 0 && next.Quantity == head.Quantity && next.Relations.Count == 0)))
        {
            last += 2;
        }

        return last;
    }

    /// <summary>工业机器人12.47万套、服务机器人416.98万套，合计429.45万套: of what was named before together, and of neither.</summary>
    private bool IsSum(int number, int figuresBefore)
    {
        var word = number - 1;
        while (word >= first && tokens[word].Kind == PressTokenKind.Filler && !SumWords.Contains(WordsOf(word)))
        {
            word--;
        }

        return word >= first && SumWords.Contains(WordsOf(word))
            && figures.Skip(figuresBefore).Where(figure => figure.Measure == Measure.Level).Select(figure => (figure.Indicator, figure.Region)).Distinct().Count() > 1;
    }

    private string WordsOf(int token) => plain.Substring(tokens[token].Start, tokens[token].Length);

    private void Bind(int start, int last, bool hasUnknown, PressToken? otherBase)
    {
        var numbers = Enumerable.Range(0, ((last - start) / 2) + 1).Select(i => start + (2 * i)).ToList();
        var inTurn = IsSaid(PressTokenKind.Respectively, start, last);
        if (subject.Count > 1)
        {
            for (var i = 0; i < subject.Count; i++)
            {
                var number = inTurn && numbers.Count == subject.Count ? numbers[i]
                    : !inTurn && numbers.Count == 1 && IsSaid(PressTokenKind.Each, start, start) ? start
                    : (int?)null;
                if (number is { } at && subject[i] is { } name)
                {
                    Propose(at, start, name, null, otherBase, []);
                }
            }

            return;
        }

        var regions = inTurn ? RegionList(start) : [];
        for (var i = 0; i < numbers.Count; i++)
        {
            if (inTurn && (numbers.Count < 2 || regions.Count != numbers.Count))
            {
                return;
            }

            var inherited = subject.Count == 0 && !hasUnknown ? indicatorBefore?.Token : null;
            if (NameBehind(numbers[i]) is { } behind)
            {
                Propose(numbers[i], start, behind, null, otherBase, []);
            }
            else if ((subject.Count == 1 ? subject[0] : inherited) is { } name)
            {
                Propose(numbers[i], start, name, inTurn ? regions[i] : null, otherBase, inherited is null ? [] : [PressDoubt.IndicatorInherited]);
            }
        }
    }

    /// <summary>124,700 industrial robots, 12.47万套工业机器人, 44% of China's industrial robot output: the name directly behind a number.</summary>
    private int? NameBehind(int number)
    {
        if (tokens[number].Number is not { } phrase || IsNarrowed(number, []))
        {
            return null; // Of a company, say: Midea produced 10,000 industrial robots.
        }

        var (next, between) = (number + 1, phrase.Quantity == Quantity.Plain ? PressTokenKind.Filler : PressTokenKind.ShareMark);
        if (next < end && tokens[next].Kind == between && (between == PressTokenKind.ShareMark || tokens[next].Length is 1 or 2))
        {
            next++;
        }
        else if (between == PressTokenKind.ShareMark)
        {
            return null;
        }

        return next < end && tokens[next].Kind == PressTokenKind.Indicator ? next : null;
    }

    /// <summary>Whether a word stands before these tokens in their clause, or directly behind them.</summary>
    private bool IsSaid(PressTokenKind kind, int start, int last)
    {
        for (var i = start - 1; i >= first && Clause(i) == Clause(start) && tokens[i].Kind is not (PressTokenKind.Number or PressTokenKind.Unchanged); i--)
        {
            if (tokens[i].Kind == kind)
            {
                return true;
            }
        }

        var behind = last + 1 < end && tokens[last + 1].Kind is PressTokenKind.Comma or PressTokenKind.ShareMark or PressTokenKind.Filler ? last + 2 : last + 1;
        return behind < end && tokens[behind].Kind == kind;
    }

    /// <summary>Regions in a list before a number of the same clause: 广州、深圳.</summary>
    private List<int> RegionList(int before)
    {
        var list = new List<int>();
        for (var i = before - 1; i >= first && (Clause(i) == Clause(before) || list.Count > 0); i--)
        {
            if (tokens[i].Kind == PressTokenKind.Region)
            {
                list.Insert(0, i);
                if (!(i - 2 >= first && tokens[i - 1].Kind is PressTokenKind.ListSeparator or PressTokenKind.Comma && tokens[i - 2].Kind == PressTokenKind.Region))
                {
                    break;
                }

                i--;
            }
        }

        return list;
    }

    private void Propose(int number, int runStart, int name, int? region, PressToken? otherBase, IReadOnlyList<PressDoubt> inherited)
    {
        var indicator = catalogue.Indicator(tokens[name].Code!)!;
        var doubts = new SortedSet<PressDoubt>(inherited);
        if (RegionOf(number, region, doubts) is not { } place || PeriodOf(number, indicator, doubts) is not { } time)
        {
            return;
        }

        if ((otherBase is not null && otherBase.BaseYear != time.Period.Year - 1) || IsOnOtherBase(number, time.Period))
        {
            return;
        }

        if (tokens[name].NamesGoods && !Enumerable.Range(first, end - first).Any(i => tokens[i].Kind == PressTokenKind.Output || tokens[i] is { Kind: PressTokenKind.Indicator, NamesGoods: false }) && !inherited.Contains(PressDoubt.IndicatorInherited))
        {
            doubts.Add(PressDoubt.OutputAssumed);
        }

        var token = tokens[number];
        var evidence = new Evidence(tokens[name].Quote, tokens[place].Quote, time.Token is { } words ? tokens[words].Quote : null, token.Quote);
        var code = tokens[place].Code!;
        if (token.Kind == PressTokenKind.Claim)
        {
            if (code != Region.NationCode && !RanksGrowth(number, doubts))
            {
                claims.Add(new(indicator.Code, code, time.Period, token.Claim.Kind, token.Claim.Number, evidence, [.. doubts]));
            }

            return;
        }

        if (Read(number, runStart, name, indicator, doubts) is not { } read || (read.Measure == Measure.Share && code == Region.NationCode))
        {
            return;
        }

        var proposal = new ProposedFigure(indicator.Code, code, time.Period, read.Measure, read.Figure, evidence, [.. doubts]);
        if (!figures.Exists(other => IsSameSeries(other, proposal) && other.Figure == proposal.Figure))
        {
            figures.Add(proposal);
        }
    }

    /// <summary>What the number is a number of; null when it is none that is kept.</summary>
    private (Measure Measure, Figure Figure)? Read(int number, int runStart, int name, Indicator indicator, SortedSet<PressDoubt> doubts)
    {
        if (tokens[number].Unchanged is { } unchanged)
        {
            return IsOfGrowth(number) || IsBesideAnother(number) ? null : (Measure.Growth, unchanged);
        }

        var phrase = tokens[number].Number!;
        if (phrase is { Direction: 0, Sign: ' ' } && DirectionBefore(number) is { } direction)
        {
            phrase = phrase with { Direction = direction };
        }

        if (phrase.Quantity == Quantity.Plain)
        {
            if (number > first && tokens[number - 1].Kind == PressTokenKind.ShareMark)
            {
                return null; // 124,700 of the country's 287,182.
            }

            var isBehind = name > number;
            if (IsOfOtherThings(number) || (phrase.Unit is null && !isBehind && !phrase.IsScaled && !StandsAlone(number)))
            {
                return null;
            }

            // An amount of money is never printed without its unit.
            if (CellText.Decided(phrase, indicator.Unit, Measure.Level) is not { } level || (phrase.Unit is null && !phrase.IsScaled && indicator.Unit.IsMoney))
            {
                return null;
            }

            if (phrase.Unit is null && !isBehind)
            {
                doubts.Add(PressDoubt.UnitAssumed);
            }

            return (Measure.Level, level);
        }

        if (phrase is { IsReached: true, Quantity: Quantity.Percent } && ReachesGrowth(number))
        {
            phrase = phrase with { Direction = phrase.Sign == ' ' ? 1 : 0, IsReached = false }; // 增速降至33%: the growth is what is left.
        }

        var mark = ShareMark(number, runStart);
        var moves = phrase is { Direction: not 0, IsReached: false } || phrase.Sign != ' ';
        var measure = mark is not null ? Measure.Share : moves ? Measure.Growth : indicator.Unit.IsPercent ? Measure.Level : (Measure?)null;
        if (measure is null)
        {
            return null;
        }

        if (mark?.Relation is { } relation && phrase.Relations.Count == 0)
        {
            phrase = phrase with { Relations = [relation] };
        }

        return CellText.Decided(phrase, indicator.Unit, measure.Value) is { } figure ? (measure.Value, figure) : null;
    }

    /// <summary>Rose 5% from April, 20.5% from May 2024: growth on a time that is named and is not the same a year earlier.</summary>
    private bool IsOnOtherBase(int number, Period period)
    {
        if (tokens[number].Kind != PressTokenKind.Unchanged && tokens[number].Number is not { Quantity: not Quantity.Plain })
        {
            return false;
        }

        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var i = number + step; i >= first && i < end && tokens[i].Number is null && tokens[i].Kind != PressTokenKind.Semicolon; i += step)
            {
                if (IsBase(i) && timeline.TryGet(i, out var time))
                {
                    return time.Period is not { } other || other.Year != period.Year - 1
                        || (other != period.YearEarlier && !(other.IsFullYear && plain.AsSpan(Math.Max(0, tokens[i].Start - 20), Math.Min(20, tokens[i].Start)).Contains("same period", StringComparison.Ordinal)));
                }
            }
        }

        return false;
    }

    /// <summary>A period that only says what is compared with: from April, since 2020, than in 2023.</summary>
    private bool IsBase(int period)
    {
        if (tokens[period].Kind != PressTokenKind.Period)
        {
            return false;
        }

        var before = period - 1;
        while (before >= first && tokens[before].Kind == PressTokenKind.Filler && before > period - 5 && char.IsAsciiLetter(plain[tokens[before].Start]))
        {
            before--;
        }

        return before >= first && tokens[before].Kind is PressTokenKind.From or PressTokenKind.Since or PressTokenKind.OtherBase;
    }

    /// <summary>增速居全国首位, ranked third nationwide in growth: not the output is ranked. A doubt where only a growth rate stands before it.</summary>
    private bool RanksGrowth(int claim, SortedSet<PressDoubt> doubts)
    {
        if (IsOfGrowth(claim))
        {
            return true;
        }

        for (var i = claim - 1; i >= first && tokens[i].Kind is not (PressTokenKind.Semicolon or PressTokenKind.Output or PressTokenKind.Indicator or PressTokenKind.Claim); i--)
        {
            if (tokens[i].Number is { } number)
            {
                if (number is { Direction: not 0, IsReached: false })
                {
                    doubts.Add(PressDoubt.MayRankGrowth);
                }

                return GrowthWords.Any(word => plain.AsSpan(tokens[i].Start, tokens[i].Length).StartsWith(word, StringComparison.Ordinal));
            }
        }

        return false;
    }

    /// <summary>A word for growth itself stands before a token, with no number of its own between, or behind it in its clause.</summary>
    private bool IsOfGrowth(int token)
    {
        for (var i = token - 1; i >= first && tokens[i].Kind is not (PressTokenKind.Semicolon or PressTokenKind.Number or PressTokenKind.Claim); i--)
        {
            if (NamesGrowth(i))
            {
                return true;
            }
        }

        for (var i = token + 1; i < end && Clause(i) == Clause(token) && tokens[i].Kind is not (PressTokenKind.Number or PressTokenKind.Claim); i++)
        {
            if (NamesGrowth(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>增速降至33%, 增幅由42%回落至33%: a word for growth itself, and between it and the number at most where it started.</summary>
    private bool ReachesGrowth(int number)
    {
        var word = number - 1;
        while (word >= first && startedFrom.Contains(word))
        {
            word--;
        }

        return word >= first && NamesGrowth(word);
    }

    private bool NamesGrowth(int token) => tokens[token].Kind == PressTokenKind.Filler && GrowthWords.Contains(WordsOf(token));

    /// <summary>与江苏持平: as much as somebody else, not as a year earlier.</summary>
    private bool IsBesideAnother(int unchanged) =>
        unchanged - 2 >= first && tokens[unchanged - 2].Kind is PressTokenKind.ListSeparator or PressTokenKind.Filler && tokens[unchanged - 1].Kind is PressTokenKind.Region or PressTokenKind.Period
        && "与和同".Contains(plain[tokens[unchanged - 2].Start], StringComparison.Ordinal);

    /// <summary>
    /// Reached 124,700 in the first five months: a number without a unit, behind which the statement ends or a period or region follows, and
    /// that does not share the scale of the next one ("12 and 41 million").
    /// </summary>
    private bool StandsAlone(int number)
    {
        var next = number + 1;
        while (next < end && tokens[next].Kind == PressTokenKind.Filler && tokens[next].Length <= 3 && next < number + 4)
        {
            next++;
        }

        return next >= end
            || tokens[next].Kind is PressTokenKind.Comma or PressTokenKind.Semicolon or PressTokenKind.Period or PressTokenKind.Region
            || (tokens[next].Kind == PressTokenKind.ListSeparator && tokens[number].Number!.Number.Value >= 1000);
    }

    /// <summary>12.47万台手机: unknown things stand directly behind the number.</summary>
    private bool IsOfOtherThings(int number) =>
        number + 1 < end && tokens[number + 1] is { Kind: PressTokenKind.Unknown or PressTokenKind.OtherMatter } next && next.Start == tokens[number].End;

    /// <summary>Of a number in a list or behind "and" the word of growth of the number before: 分别增长33%、8.2%, rose 33% and 20%.</summary>
    private int? DirectionBefore(int number)
    {
        if (number <= first || tokens[number - 1].Kind is not (PressTokenKind.ListSeparator or PressTokenKind.Comma))
        {
            return null;
        }

        for (var i = number - 2; i >= first && tokens[i].Kind is not PressTokenKind.Indicator; i--)
        {
            if (tokens[i].Number is { } before && (before.Direction != 0 || i == first || tokens[i - 1].Kind is not (PressTokenKind.ListSeparator or PressTokenKind.Comma)))
            {
                var follows = tokens[number - 1].Kind == PressTokenKind.ListSeparator || RunAt(i) >= number;
                return follows && before.Quantity == tokens[number].Number!.Quantity && !before.IsReached ? before.Direction : null;
            }
        }

        return null;
    }

    /// <summary>占全国 before the run with nothing but known words between, or "of the national total" behind the number.</summary>
    private PressToken? ShareMark(int number, int runStart)
    {
        for (var i = runStart - 1; i >= first && (tokens[i].Kind is PressTokenKind.Filler or PressTokenKind.Respectively or PressTokenKind.Each or PressTokenKind.ShareMark || startedFrom.Contains(i)); i--)
        {
            if (tokens[i].Kind == PressTokenKind.ShareMark)
            {
                return tokens[i];
            }
        }

        if (SaidShare(runStart) is { } said)
        {
            return said;
        }

        var behind = RunAt(number) + 1;
        return behind < end && tokens[behind].Kind == PressTokenKind.ShareMark
            && (!tokens[behind].IsPossessive || (behind + 1 < end && tokens[behind + 1].Kind == PressTokenKind.Indicator))
                ? tokens[behind]
                : null;
    }

    /// <summary>Guangdong's share of China's industrial robot output was.</summary>
    private PressToken? SaidShare(int number)
    {
        var name = number - 1;
        while (name >= first && tokens[name].Kind == PressTokenKind.Filler)
        {
            name--;
        }

        return name - 2 >= first && tokens[name].Kind == PressTokenKind.Indicator && tokens[name - 1] is { Kind: PressTokenKind.ShareMark, IsPossessive: true } mark
            && plain.AsSpan(tokens[name - 2].Start, tokens[name - 2].Length).SequenceEqual("share") && tokens[number].Number is { Direction: 0 }
                ? mark
                : null;
    }

    private int? RegionOf(int number, int? given, SortedSet<PressDoubt> doubts)
    {
        if (given is { } listed)
        {
            return tokens[listed].Code is null ? null : listed;
        }

        if (Nearest(number, IsPlace) is { } found)
        {
            found = WithinOf(found);
            if (tokens[found].Code is null || IsInList(found) || SomebodySpeaks(Clause(found), Clause(number)))
            {
                return null;
            }

            if (Clause(found) < Clause(number) && IsAboutMore(Clause(found)))
            {
                doubts.Add(PressDoubt.RegionFromEarlierClause);
            }

            return found;
        }

        if (SomebodySpeaks(0, Clause(number)))
        {
            return null;
        }

        if (regionBefore is { } before)
        {
            doubts.Add(PressDoubt.RegionInherited);
            return tokens[before].Code is null ? null : before;
        }

        if (Nearest(number, i => tokens[i].IsPublisher) is { } publisher || (publisherBefore is { } earlier && (publisher = earlier) >= 0))
        {
            doubts.Add(PressDoubt.RegionFromPublisher);
            return publisher;
        }

        return null;
    }

    /// <summary>
    /// A company, or a person without an office, is the matter of a clause from the region's on to that before the number's: 位于深圳的优必选是龙头企业，….
    /// The number may be theirs.
    /// </summary>
    private bool SomebodySpeaks(int fromClause, int toClause)
    {
        for (var clause = fromClause; clause < toClause; clause++)
        {
            var inIt = Enumerable.Range(first, end - first).Where(i => Clause(i) == clause).Select(i => tokens[i]).ToList();
            var unknown = inIt.Where(token => token.Kind is PressTokenKind.Unknown or PressTokenKind.OtherMatter).Select(token => plain.Substring(token.Start, token.Length)).ToList();
            if (unknown.Exists(PressMakers.IsMaker) || (unknown.Exists(PressMakers.IsSpeech) && !inIt.Exists(token => token.Kind == PressTokenKind.Region || token.IsPublisher)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clause names neither an indicator nor output, and says something that the reader does not know.</summary>
    private bool IsAboutMore(int clause)
    {
        var inIt = Enumerable.Range(first, end - first).Where(i => Clause(i) == clause).ToList();
        return inIt.TrueForAll(i => tokens[i].Kind is not (PressTokenKind.Indicator or PressTokenKind.Output)) && inIt.Exists(i => tokens[i].Kind is PressTokenKind.Unknown or PressTokenKind.OtherMatter);
    }

    /// <summary>Shenzhen, Guangdong; Guangdong's Foshan: the city, where the province only says where it lies.</summary>
    private int WithinOf(int region)
    {
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var at = region + step; at >= first && at < end && Math.Abs(at - region) <= 3; at += step)
            {
                if (tokens[at] is { Kind: PressTokenKind.Region, Code: { } inner } && catalogue.Region(inner)?.ParentCode == tokens[region].Code)
                {
                    return at;
                }

                if (tokens[at].Kind is not (PressTokenKind.Comma or PressTokenKind.Filler))
                {
                    break;
                }
            }
        }

        return region;
    }

    /// <summary>A region that figures may be about: not a publisher's name, and not the nation in "China's manufacturing powerhouse".</summary>
    private bool IsPlace(int i) => !startedFrom.Contains(i) && tokens[i] is { Kind: PressTokenKind.Region, IsPublisher: false } token
        && !(token.Code == Region.NationCode && ((i + 1 < end && IsUnknown(i + 1)) || (i > first && IsUnknown(i - 1))));

    private bool IsPeriod(int i) => !startedFrom.Contains(i) && !IsBase(i) && timeline.TryGet(i, out _);

    private bool IsUnknown(int i) => tokens[i].Kind is PressTokenKind.Unknown
        || (tokens[i].Kind == PressTokenKind.Filler && tokens[i].Length == 2 && i + 1 < end && tokens[i + 1].Kind == PressTokenKind.Unknown);

    private bool IsInList(int i) =>
        (i + 2 < end && tokens[i + 1].Kind == PressTokenKind.ListSeparator && IsPlace(i + 2)) || (i - 2 >= first && tokens[i - 1].Kind == PressTokenKind.ListSeparator && IsPlace(i - 2));

    private (Period Period, int? Token)? PeriodOf(int number, Indicator indicator, SortedSet<PressDoubt> doubts)
    {
        var found = Nearest(number, IsPeriod);
        if (found is { } near)
        {
            if (near < number && IsForAnother(near, number, indicator.Code))
            {
                doubts.Add(PressDoubt.PeriodInherited);
            }
        }
        else if (periodBefore is { } before)
        {
            found = before;
            doubts.Add(PressDoubt.PeriodInherited);
        }

        if (found is not { } token || !timeline.TryGet(token, out var time) || time.Period is not { } period || Suited(period, indicator, doubts) is not { } suited)
        {
            return null;
        }

        if (time.Doubt is { } doubt)
        {
            doubts.Add(doubt);
        }

        return suited.LastDay > day && time.Doubt != PressDoubt.PeriodIsTextDate ? null : (suited, token);
    }

    /// <summary>The period as the indicator can have it; null for January alone and for spans it is not published by.</summary>
    private static Period? Suited(Period period, Indicator indicator, SortedSet<PressDoubt> doubts)
    {
        if (indicator.Spans.Contains(period.Span))
        {
            return period.Span == Span.YearToDate && period.EndMonth == 1 || (period.Span == Span.Month && period.EndMonth <= 2) ? null : period;
        }

        if (indicator.Kind == IndicatorKind.Stock && (period.IsFullYear || period.Span == Span.Month))
        {
            doubts.Add(PressDoubt.EndOfPeriodAssumed);
            return period.As(Span.Point);
        }

        return null;
    }

    /// <summary>A semicolon stands between, or numbers of another indicator, or the clause of the period is about another.</summary>
    private bool IsForAnother(int period, int number, string indicator)
    {
        var named = Enumerable.Range(first, end - first).Where(i => tokens[i].Kind == PressTokenKind.Indicator && Clause(i) == Clause(period)).Select(i => tokens[i].Code).ToList();
        if (Clause(period) != Clause(number) && named.Count > 0 && !named.Contains(indicator))
        {
            return true;
        }

        var (sawNumber, isNamedAgain, sawAnother) = (false, false, false);
        for (var i = period + 1; i < number; i++)
        {
            if (tokens[i].Kind == PressTokenKind.Semicolon)
            {
                return true;
            }

            if (tokens[i].Kind == PressTokenKind.Indicator)
            {
                isNamedAgain |= sawNumber;
                sawAnother |= tokens[i].Code != indicator;
            }

            sawNumber |= tokens[i].Kind == PressTokenKind.Number;
        }

        return isNamedAgain && sawAnother;
    }

    /// <summary>
    /// The token that a number belongs to: the last before it in its clause, else the first behind it there, else the last before it in the
    /// sentence, else the only one of the sentence.
    /// </summary>
    private int? Nearest(int number, Func<int, bool> matches)
    {
        int? inSentence = null, behind = null;
        for (var i = number - 1; i >= first; i--)
        {
            if (matches(i))
            {
                if (Clause(i) == Clause(number))
                {
                    return Trailing(number, matches) ?? i;
                }

                inSentence = i;
                break;
            }
        }

        var (count, about) = (0, tokens.Take(..number).Skip(first).LastOrDefault(token => token.Kind == PressTokenKind.Indicator)?.Code);
        about = about is not null && NameBehind(number) is { } own ? tokens[own].Code : about;
        for (var i = number + 1; i < end; i++)
        {
            if (tokens[i].Kind == PressTokenKind.Indicator && about is not null && tokens[i].Code != about)
            {
                break; // What stands behind the name of another indicator belongs to that.
            }

            if (matches(i))
            {
                if (count == 0 && Clause(i) == Clause(number))
                {
                    return i;
                }

                if (++count > 1)
                {
                    break;
                }

                behind = i;
            }
        }

        return inSentence ?? (count == 1 && !OpensStatement(behind!.Value) ? behind : null);
    }

    /// <summary>Rose 33% in the first five months and 20% in May: where none stands before the first number of a clause, each number has its own behind it.</summary>
    private int? Trailing(int number, Func<int, bool> matches)
    {
        var opening = first;
        while (Clause(opening) != Clause(number))
        {
            opening++;
        }

        for (; tokens[opening].Kind != PressTokenKind.Number && opening < number; opening++)
        {
            if (matches(opening))
            {
                return null;
            }
        }

        for (var i = number + 1; i < end && Clause(i) == Clause(number) && tokens[i].Kind != PressTokenKind.Number; i++)
        {
            if (matches(i))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Something is said behind it in the same clause: it belongs to that.</summary>
    private bool OpensStatement(int token)
    {
        for (var i = token + 1; i < end && Clause(i) == Clause(token); i++)
        {
            if (tokens[i].Kind is PressTokenKind.Number or PressTokenKind.Unchanged or PressTokenKind.Indicator or PressTokenKind.Unknown or PressTokenKind.OtherMatter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two different numbers for one thing in one sentence: at least one is misread, so neither is proposed.</summary>
    private void DropContradictions(int from)
    {
        var fresh = figures.GetRange(from, figures.Count - from);
        var kept = fresh.GroupBy(Series).Select(group => group.ToList()).SelectMany(group => group.Count == 1 ? group : Exacted(group)).ToHashSet();
        figures.RemoveRange(from, figures.Count - from);
        figures.AddRange(fresh.Where(kept.Contains));

        // 突破2万套，达2.13万套: the exact number says what the bounds say, and more.
        static List<ProposedFigure> Exacted(List<ProposedFigure> group) =>
            group.FindAll(figure => figure.Figure.IsExact) is [var exact] && group.TrueForAll(figure => figure == exact || figure.Figure.Interval?.Contains(exact.Figure.Value) == true) ? [exact] : [];

        static (string, string, Period, Measure) Series(ProposedFigure figure) => (figure.Indicator, figure.Region, figure.Period, figure.Measure);
    }

    private static bool IsSameSeries(ProposedFigure a, ProposedFigure b) =>
        a.Indicator == b.Indicator && a.Region == b.Region && a.Period == b.Period && a.Measure == b.Measure;

    private void Remember(bool hasUnknown)
    {
        indicatorBefore = subject is [{ } name] ? (name, tokens[name].Code!) : hasUnknown ? null : indicatorBefore;
        for (var i = first; i < end; i++)
        {
            if (IsPeriod(i))
            {
                periodBefore = i;
            }
            else if (IsPlace(i) && !SomebodySpeaks(Clause(i), Clause(i) + 1))
            {
                regionBefore = i;
            }
            else if (tokens[i].IsPublisher)
            {
                publisherBefore = i;
            }
        }
    }
}
