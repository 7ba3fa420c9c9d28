using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;

namespace GuangdongStats.Web.Features.Explore.Growth;

/// <param name="All">Of every indicator, each with its reconciliation.</param>
/// <param name="Uncomparable">Published growth that nothing can be held against: a level is missing, or only a bound.</param>
/// <param name="Indicator">Its code, where the address narrows it; else null.</param>
/// <param name="Verdict">Its code, or <see cref="GrowthChecks.Differs"/>; null for all.</param>
public sealed record GrowthData(Catalogue Catalogue, IReadOnlyList<Explanation> All, int Uncomparable, string? Indicator, string? Verdict)
{
    public bool IsFiltered => Indicator is not null || Verdict is not null;

    public IReadOnlyList<Explanation> Rows { get; } = [.. Among(All, Indicator, Verdict)];

    public IEnumerable<Explanation> Among(string? indicator, string? verdict) => Among(All, indicator, verdict);

    private static IEnumerable<Explanation> Among(IEnumerable<Explanation> all, string? indicator, string? verdict) => all.Where(figure =>
        (indicator is null || figure.Indicator.Code == indicator)
        && verdict switch
        {
            null => true,
            GrowthChecks.Differs => figure.Reconciliation!.Verdict != GrowthVerdict.Agrees,
            _ => GrowthChecks.CodeOf(figure.Reconciliation!.Verdict) == verdict,
        });
}
