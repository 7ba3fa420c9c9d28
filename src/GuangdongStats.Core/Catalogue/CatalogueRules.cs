using System.Text.RegularExpressions;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Catalogue;

/// <summary>What an indicator, a region and a source must keep to. Each answers null when it may stand.</summary>
public static partial class CatalogueRules
{
    public const int LongestCode = 80, LongestName = 120, LongestUnit = 40, MostYearsAhead = 5;

    /// <summary>The units of a last digit that can be asked for, finest first.</summary>
    public static IReadOnlyList<decimal> Precisions { get; } = [0.01m, 0.1m, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    public static CatalogueProblem? WhyNot(Indicator indicator, IEnumerable<string> themes) =>
        !IsCode(indicator.Code) ? CatalogueProblem.CodeNotAllowed
        : !IsName(indicator.Name, LongestName) ? CatalogueProblem.NameNotAllowed
        : !UnitCode().IsMatch(indicator.Unit.Code) || !IsName(indicator.Unit.Name, LongestUnit) || (indicator.Kind == IndicatorKind.Share && !indicator.Unit.IsPercent) ? CatalogueProblem.UnitNotAllowed
        : !themes.Contains(indicator.Theme) ? CatalogueProblem.ThemeUnknown
        : indicator.Precision is { } precision && !Precisions.Contains(precision) ? CatalogueProblem.PrecisionNotAllowed
        : indicator is { IsMonthlyOutput: true, Kind: not IndicatorKind.Flow } ? CatalogueProblem.OnlyFlowsAreMonthly
        : !IsText(indicator.Definition.Chinese) || !IsText(indicator.Definition.English) ? CatalogueProblem.TextNotAccepted
        : null;

    /// <summary>Figures that are there keep their unit and what may be done with them.</summary>
    public static CatalogueProblem? WhyNotChange(Indicator before, Indicator after, bool hasFigures) =>
        hasFigures && (before.Unit.Code != after.Unit.Code || before.Kind != after.Kind || before.IsMonthlyOutput != after.IsMonthlyOutput) ? CatalogueProblem.HasFigures : null;

    public static CatalogueProblem? WhyNot(Region region, Catalogue catalogue) =>
        !RegionCode().IsMatch(region.Code) ? CatalogueProblem.CodeNotAllowed
        : !IsName(region.Name, LongestName) ? CatalogueProblem.NameNotAllowed
        : region.ParentCode is { } parent ? (parent == region.Code || catalogue.Region(parent) is not { } whole || whole.Level >= region.Level ? CatalogueProblem.ParentUnknown : null)
        : region.Level == RegionLevel.Nation ? null : CatalogueProblem.ParentUnknown;

    public static CatalogueProblem? WhyNot(Source source) =>
        !IsCode(source.Id) ? CatalogueProblem.CodeNotAllowed
        : !IsName(new(source.Title, source.Publisher), 2 * LongestName) ? CatalogueProblem.NameNotAllowed
        : source.Url.Length > 0 && !IsAddress(source.Url) ? CatalogueProblem.UrlNotAllowed
        : source.Published.Length > 0 && !IsDate(source.Published) ? CatalogueProblem.DateNotAllowed
        : !IsText(source.Note) ? CatalogueProblem.TextNotAccepted
        : null;

    /// <param name="reason">Why it is changed.</param>
    /// <param name="isNew">A new one explains itself.</param>
    public static CatalogueProblem? WhyNot(DateOnly inForce, DateOnly today, string reason, bool isNew) =>
        inForce < today || inForce > today.AddYears(MostYearsAhead) ? CatalogueProblem.InForceNotAllowed
        : !isNew && string.IsNullOrWhiteSpace(reason) ? CatalogueProblem.ReasonMissing
        : !IsText(reason) ? CatalogueProblem.TextNotAccepted
        : null;

    /// <summary>Small letters and digits, with single hyphens between.</summary>
    public static bool IsCode(string code) => code.Length <= LongestCode && Code().IsMatch(code);

    internal static bool IsAddress(string url) =>
        url.Length <= 1_000 && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == "https" || address.Scheme == "http");

    private static bool IsName(LocalizedName name, int longest) => IsLine(name.Chinese, longest) && IsLine(name.English, longest);

    private static bool IsLine(string text, int longest) => !string.IsNullOrWhiteSpace(text) && text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 && WrittenText.IsAccepted(text, longest);

    private static bool IsText(string text) => WrittenText.IsAccepted(text);

    /// <summary>A day, a month or a year.</summary>
    internal static bool IsDate(string text)
    {
        try
        {
            ReleaseTime.LastDayOf(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex Code();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,39}\\z")]
    private static partial Regex UnitCode();

    [GeneratedRegex("^[0-9]{6}\\z")]
    private static partial Regex RegionCode();
}
