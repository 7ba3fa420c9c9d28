using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>Binds the numbers and claims of each sentence to the indicator, region and period that its words name.</summary>
internal sealed partial class PressSentences
{
    /// <summary>In pieces of text. What goes on longer without a full stop is a table or an attack, and is not read.</summary>
    private const int LongestSentence = 500;

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

    private bool IsUnknown(int i) => tokens[i].Kind is PressTokenKind.Unknown
        || (tokens[i].Kind == PressTokenKind.Filler && tokens[i].Length == 2 && i + 1 < end && tokens[i + 1].Kind == PressTokenKind.Unknown);

    private bool IsInList(int i) =>
        (i + 2 < end && tokens[i + 1].Kind == PressTokenKind.ListSeparator && IsPlace(i + 2)) || (i - 2 >= first && tokens[i - 1].Kind == PressTokenKind.ListSeparator && IsPlace(i - 2));

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
