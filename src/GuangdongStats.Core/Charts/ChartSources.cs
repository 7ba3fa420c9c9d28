using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Charts;

/// <summary>Where the charted numbers come from.</summary>
/// <param name="Publishers">The one with most rows first.</param>
/// <param name="UpdatedOn">The day of the latest release among the rows; null without rows.</param>
public sealed record ChartSources(IReadOnlyList<string> Publishers, DateOnly? UpdatedOn)
{
    /// <summary>More publishers than this are counted, not named.</summary>
    private const int Named = 3;

    public static ChartSources None { get; } = new([], null);

    /// <param name="rows">Nulls are passed over.</param>
    public static ChartSources Of(IEnumerable<Observation?> rows, Language language)
    {
        var charted = rows.OfType<Observation>().ToList();
        return charted.Count == 0 ? None : new(
            [.. charted.GroupBy(row => row.Source.PublisherIn(language)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)],
            charted.Max(row => row.Release.Day));
    }

    /// <summary>国家统计局、新华社等5家; National Bureau of Statistics, Xinhua and 3 others.</summary>
    public string PublishersIn(Language language)
    {
        var named = string.Join(language.Choose("、", ", "), Publishers.Take(Named));
        var others = Publishers.Count - Named;
        return others <= 0 ? named
            : language == Language.Chinese ? FormattableString.Invariant($"{named}等{Publishers.Count}家")
            : FormattableString.Invariant($"{named} and {others} {(others == 1 ? "other" : "others")}");
    }

    public string UpdatedIn(Language language) => UpdatedOn is { } day ? PeriodText.Date(day, language) : "";
}
