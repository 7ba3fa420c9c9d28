using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.PressText;

/// <summary>What a number is: a level, a growth rate, a share, or none that is kept.</summary>
internal sealed partial class PressSentences
{
    /// <summary>Words for growth itself: what is said of them is not said of the output.</summary>
    private static readonly HashSet<string> GrowthWords = ["增速", "增幅", "增长率", "growth"];

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
}
