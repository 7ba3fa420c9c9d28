using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Tests.Support;

namespace GuangdongStats.Core.Tests.Claims;

/// <summary>Made-up series and claims on them.</summary>
internal static class MadeSeries
{
    public static readonly Indicator Robots = new("made-up", new("虚构", "Made up"), IndicatorKind.Flow, Some.Sets, "robots", true, new("", ""), 0, true);

    public static readonly Region Guangdong = new("440000", new("广东", "Guangdong"), RegionLevel.Province, "000000");

    private static readonly Source Normal = new("normal", "", "", "", "", "zh", SourceKind.Government, Confidence.Normal, "");

    /// <param name="levels"><c>"ytd-2025-12 1000"</c>, <c>"month-2026-08 93"</c>, <c>"over"</c> before a number for a bound, <c>"low"</c> or <c>"forecast"</c> behind it, <c>"@10"</c> for what is printed to tens, <c>"+8.2%"</c> for growth.</param>
    public static OwnSeries Own(params string[] levels)
    {
        var rows = levels.Select(Row).ToList();
        return new(Of(Span.Month), Of(Span.YearToDate), Of(Span.Point));

        Series Of(Span span) => Series.Build(new("made-up", "440000", span), Robots, rows.Where(row => row.Period.Span == span));
    }

    public static Claim Claim(ClaimKind kind, string period, decimal? number = null, string unit = "") =>
        new("made-up", "440000", Period.Parse(period), kind, number, unit, Relation.Exact, Department.Source, default, "");

    private static Observation Row(string text)
    {
        var words = text.Split(' ');
        var isGrowth = words.Any(word => word.EndsWith('%'));
        var number = words.Skip(1).First(word => char.IsAsciiDigit(word[0]) || word[0] is '+' or '-').TrimEnd('%');
        var value = decimal.Parse(number, NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var figure = words.Contains("over") ? Figure.Bound(Relation.Over, value) : Figure.Exact(value, words.FirstOrDefault(word => word[0] == '@') is { } unit ? decimal.Parse(unit[1..], CultureInfo.InvariantCulture) : ClaimCheck.PrecisionOf(value));
        return new(
            "made-up", "440000", Period.Parse(words[0]), isGrowth ? Measure.Growth : Measure.Level, figure, words.Contains("forecast") ? Basis.Forecast : Basis.Reported, Status.Preliminary,
            words.Contains("low") ? Normal with { Id = "low", Confidence = Confidence.Low } : Normal, 1, new(new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), false), "");
    }
}
