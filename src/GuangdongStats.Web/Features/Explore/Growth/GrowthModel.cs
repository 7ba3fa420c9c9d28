using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Growth;

/// <summary>The page before it is drawn.</summary>
public sealed class GrowthModel(GrowthData data, Language language, SiteUrls urls, IStringLocalizer<GrowthText> text)
{
    /// <summary>A longer table nobody reads on a page: the workbook and the CSV hold all.</summary>
    public const int MostRows = 200;

    private const int Decimals = 1;

    public int Count => data.Rows.Count;

    public int Uncomparable => data.Uncomparable;

    public bool IsFiltered => data.IsFiltered;

    public IReadOnlyList<GrowthChoice> ByIndicator { get; } =
    [
        Choice(data, text["All"], null, data.Verdict, urls),
        .. data.Catalogue.Indicators.Where(indicator => indicator.Code == data.Indicator || data.Among(indicator.Code, null).Any()).Select(indicator => Choice(data, indicator.Name.In(language), indicator.Code, data.Verdict, urls)),
    ];

    public IReadOnlyList<GrowthChoice> ByVerdict { get; } =
    [
        Choice(data, text["All"], data.Indicator, null, urls),
        Choice(data, text["Differs"], data.Indicator, GrowthChecks.Differs, urls),
        .. Enum.GetValues<GrowthVerdict>().Select(verdict => Choice(data, text["Short" + verdict], data.Indicator, GrowthChecks.CodeOf(verdict), urls)),
    ];

    /// <summary>Each verdict in a few words and in a sentence.</summary>
    public IReadOnlyList<(string Short, string Meaning)> Meanings { get; } = [.. Enum.GetValues<GrowthVerdict>().Select(verdict => (text["Short" + verdict].Value, text["Meaning" + verdict].Value))];

    public IReadOnlyList<GrowthRow> Rows { get; } = [.. data.Rows.Take(MostRows).Select(figure => Row(figure, language, urls, text))];

    private static GrowthChoice Choice(GrowthData data, string name, string? indicator, string? verdict, SiteUrls urls) =>
        new(name, urls.GrowthChecks(indicator, verdict), data.Among(indicator, verdict).Count(), (indicator, verdict) == (data.Indicator, data.Verdict));

    /// <summary>The head of the column names the unit.</summary>
    private static string Points(decimal points, Language language) => NumberText.Percent(Interval.Of(points), Decimals, language, signed: true).TrimEnd('%');

    private static GrowthRow Row(Explanation figure, Language language, SiteUrls urls, IStringLocalizer<GrowthText> text)
    {
        var found = figure.Reconciliation!;
        return new(
            figure.Indicator.Name.In(language),
            figure.Region.Name.In(language),
            PeriodText.Long(figure.Period, language),
            urls.Figure(new SeriesKey(figure.Indicator.Code, figure.Region.Code, figure.Period.Span), figure.Period, "reconciliation"),
            NumberText.Level(figure.Point.LevelFigure, figure.Indicator.Unit, language),
            NumberText.Level(found.PublishedBase, figure.Indicator.Unit, language),
            NumberText.Growth(found.Published, language),
            NumberText.Percent(found.DirectInterval, Decimals, language, signed: true),
            Points(found.GrowthGapPoints, language),
            NumberText.Percent(Interval.Of(found.BaseGapPercent), Decimals, language, signed: true),
            text["Short" + found.Verdict],
            found.Verdict switch { GrowthVerdict.Agrees => "chip-ok", GrowthVerdict.SignConflict or GrowthVerdict.Implausible => "chip-no", _ => "" });
    }
}
