using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.PressText;

/// <summary>Whose number it is: the indicators and regions that the words around it name.</summary>
internal sealed partial class PressSentences
{
    /// <summary>Words that make the number behind them the sum of those before.</summary>
    private static readonly HashSet<string> SumWords = ["合计", "总计", "共计", "altogether"];

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
}
