namespace GuangdongStats.Core.PressText;

/// <summary>The words from which each part of a proposal was read.</summary>
/// <param name="Figure">The number with its relation, direction, scale and unit; of a claim the words that claim.</param>
/// <param name="Period">Null where the text names none and the date of the text stands in.</param>
public sealed record Evidence(Quote Indicator, Quote Region, Quote? Period, Quote Figure)
{
    /// <summary>All quotes, in the order of the text.</summary>
    public IReadOnlyList<Quote> Quotes => [.. new Quote?[] { Indicator, Region, Period, Figure }.OfType<Quote>().Distinct().OrderBy(quote => quote.Start)];
}
