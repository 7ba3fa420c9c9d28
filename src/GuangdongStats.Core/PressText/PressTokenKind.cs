namespace GuangdongStats.Core.PressText;

/// <summary>What a piece of a press text is to the reader.</summary>
internal enum PressTokenKind
{
    /// <summary>Words the reader does not know: whatever they are about, it may not be the indicator.</summary>
    Unknown,

    /// <summary>出口, sales: the numbers of the clause are about that and not about output.</summary>
    OtherMatter,

    /// <summary>Words that change nothing.</summary>
    Filler,

    /// <summary>产量, produced: makes the named goods an output.</summary>
    Output,

    /// <summary>Full stop, end of a line.</summary>
    Stop,

    Semicolon,

    Comma,

    /// <summary>、 和 and: between members of a list.</summary>
    ListSeparator,

    Indicator,

    Region,

    Period,

    Number,

    /// <summary>持平, unchanged.</summary>
    Unchanged,

    /// <summary>占全国, of the national total.</summary>
    ShareMark,

    /// <summary>分别, respectively.</summary>
    Respectively,

    /// <summary>均, both.</summary>
    Each,

    /// <summary>Growth on something else than the same period of last year, or a number to compare with: what follows in the clause is dropped.</summary>
    OtherBase,

    /// <summary>从, from: the next number is where it started.</summary>
    From,

    /// <summary>since, over: the next period is the base of a growth, or where a stretch of years begins.</summary>
    Since,

    /// <summary>除, excluding: what is said is about the rest, which is no region.</summary>
    Excluding,

    /// <summary>预计, expected, 目标, analysts: what follows in the sentence has not happened, or is the guess of those who do not count.</summary>
    Forecast,

    Claim,
}
