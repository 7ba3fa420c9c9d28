using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Seeding;

/// <summary>The words that reference files may use, and what they mean.</summary>
internal static class Words
{
    public static IReadOnlyDictionary<string, IndicatorKind> IndicatorKinds { get; } = new Dictionary<string, IndicatorKind>
    {
        ["flow"] = IndicatorKind.Flow,
        ["stock"] = IndicatorKind.Stock,
        ["share"] = IndicatorKind.Share,
        ["index"] = IndicatorKind.Index,
    };

    public static IReadOnlyDictionary<string, RegionLevel> RegionLevels { get; } = new Dictionary<string, RegionLevel>
    {
        ["nation"] = RegionLevel.Nation,
        ["province"] = RegionLevel.Province,
        ["city"] = RegionLevel.City,
        ["district"] = RegionLevel.District,
    };

    public static IReadOnlyDictionary<string, SourceKind> SourceKinds { get; } = new Dictionary<string, SourceKind>
    {
        ["national-statistics"] = SourceKind.NationalStatistics,
        ["statistics-bureau"] = SourceKind.StatisticsBureau,
        ["government"] = SourceKind.Government,
        ["state-media"] = SourceKind.StateMedia,
        ["press"] = SourceKind.Press,
        ["reprint"] = SourceKind.Reprint,
    };

    public static IReadOnlyDictionary<string, Confidence> Confidences { get; } = new Dictionary<string, Confidence>
    {
        ["normal"] = Confidence.Normal,
        ["low"] = Confidence.Low,
    };

    public static IReadOnlyDictionary<string, Span> SpanCodes { get; } = Spans.All.ToDictionary(Spans.Code);

    public static IReadOnlyDictionary<string, Relation> Relations { get; } = new Dictionary<string, Relation>
    {
        ["exact"] = Relation.Exact,
        ["over"] = Relation.Over,
        ["at least"] = Relation.AtLeast,
        ["nearly"] = Relation.Nearly,
        ["about"] = Relation.About,
        ["under"] = Relation.Under,
    };

    public static IReadOnlyDictionary<string, Basis> Bases { get; } = new Dictionary<string, Basis>
    {
        ["reported"] = Basis.Reported,
        ["estimate"] = Basis.Estimate,
        ["forecast"] = Basis.Forecast,
    };

    public static IReadOnlyDictionary<string, ClaimKind> ClaimKinds => Core.Claims.ClaimKinds.ByCode;

    public static IReadOnlyDictionary<string, bool> Flags { get; } = new Dictionary<string, bool> { ["0"] = false, ["1"] = true };

    public static IReadOnlyDictionary<string, bool> Truths { get; } = new Dictionary<string, bool> { ["false"] = false, ["true"] = true };

    public static IReadOnlySet<string> ParkLevels { get; } =
        new HashSet<string> { "provincial", "national-pilot-zone", "national-test-zone", "provincial-experimental-zone" };

    public static IReadOnlySet<string> ProgrammeKinds { get; } = new HashSet<string> { "platform", "plan", "policy", "cluster" };

    public static IReadOnlySet<string> ScenarioKinds { get; } = new HashSet<string> { "scenario", "vertical-model", "training-ground" };
}
