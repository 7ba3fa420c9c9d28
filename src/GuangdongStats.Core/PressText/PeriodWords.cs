using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>What words say about a period, before a missing year is filled in.</summary>
/// <param name="Span">Null for words that name no period that is kept: a second quarter, the months March to May.</param>
/// <param name="YearsBack">Years before that of the text, for this year (0) and last year (1).</param>
internal sealed record PeriodWords(Span? Span, int Month, int? Year, int? YearsBack = null)
{
    /// <summary>目前, at present.</summary>
    public bool IsNow { get; init; }

    /// <summary>当月: the month of the period before.</summary>
    public bool IsSameMonth { get; init; }

    /// <summary>2025年, in 2025: a year without a word that it is over.</summary>
    public bool IsBareYear { get; init; }
}
