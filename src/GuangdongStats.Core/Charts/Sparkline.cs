using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>
/// A tile's small columns over the last three years: growth for a year to date, because its levels of different months do not compare, and where a series has
/// none the full years' levels; levels for months and stocks. It has no axis; the sentence says what it shows.
/// </summary>
public sealed record Sparkline : Chart
{
    private const int Years = 3;

    public required IReadOnlyList<Period> Slots { get; init; }

    /// <summary>One a slot.</summary>
    public required IReadOnlyList<Charted> Values { get; init; }

    public static Sparkline Build(Series series, Language language)
    {
        var growths = series.Points.Where(point => Charted.Of(point.Growth, default).HasNumber).ToList();
        var showGrowth = series.Key.Span == Span.YearToDate && growths.Count > 1;
        var fullYears = series.Key.Span == Span.YearToDate && !showGrowth;
        var shown = (showGrowth ? growths : series.Points.Where(point => Charted.Of(point.Level, default).HasNumber && (!fullYears || point.Period.IsFullYear))).ToList();
        var chart = new Sparkline { Id = $"spark-{series.Key.Indicator}-{series.Key.Region}", Language = language, Title = "", Summary = "", Slots = [], Values = [] };
        if (shown.Count < 2)
        {
            return chart with { Refusal = language.Choose("数据不足两期。", "Fewer than two periods.") };
        }

        var last = shown[^1].Period;
        var slots = fullYears
            ? Enumerable.Range(shown[0].Period.Year, last.Year - shown[0].Period.Year + 1).Select(Period.FullYear).TakeLast(12).ToList()
            : new PeriodRange(last.Plus(1 - (12 * Years)), last).Slots().Where(slot => slot.Span == last.Span).ToList();
        var values = slots.Select(slot => showGrowth ? Charted.Of(series.At(slot).Growth, default) : Charted.Of(series.At(slot).Level, default)).ToList();
        var text = values[^1].Figure;
        var from = PeriodText.Long(slots[0], language);
        var to = PeriodText.Long(last, language);
        return chart with
        {
            Title = showGrowth ? language.Choose("同比增速走势", "Growth on a year earlier") : language.Choose("数值走势", "Levels"),
            Summary = showGrowth
                ? language.Choose($"{from}至{to}公布的同比增速，最近一期{NumberText.Growth(text, language)}", $"Published growth on a year earlier, {from} to {to}; the latest is {NumberText.Growth(text, language)}")
                : language.Choose($"{from}至{to}的数值走势", $"Levels from {from} to {to}"),
            Slots = slots,
            Values = values,
            Sources = ChartSources.Of(values.Select(value => value.From), language),
        };
    }

    public override Drawing Draw() => SparkColumns.Draw(this);
}
