using GuangdongStats.Data.Rows;

namespace GuangdongStats.Data.Seeding;

/// <summary>What a set of reference files says, ready to be stored; every code in it is known in it.</summary>
public sealed record ReferenceFigures(
    IReadOnlyList<SourceRow> Sources,
    IReadOnlyList<IndicatorRow> Indicators,
    IReadOnlyList<RegionRow> Regions,
    IReadOnlyList<ObservationRow> Observations,
    IReadOnlyList<ClaimRow> Claims,
    IReadOnlyList<ParkRow> Parks,
    IReadOnlyList<ProgrammeRow> Programmes,
    IReadOnlyList<ProgrammeItemRow> ProgrammeItems,
    IReadOnlyList<TargetLinkRow> TargetLinks,
    IReadOnlyList<ScenarioRow> Scenarios);
