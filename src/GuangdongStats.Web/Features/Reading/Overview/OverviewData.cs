using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <param name="Headlines">Of the province, each with its series.</param>
/// <param name="Targets">Of all programmes.</param>
/// <param name="Next">The next release that is announced.</param>
/// <param name="Bulletin">The month of the latest bulletin.</param>
public sealed record OverviewData(
    Catalogue Catalogue,
    Region Region,
    IReadOnlyList<(Headline Headline, Series Series)> Headlines,
    IReadOnlyList<Statement> Statements,
    ChartedSeries Charted,
    Registers Registers,
    IReadOnlyList<MeasuredTarget> Targets,
    ClaimLedger Ledger,
    LatestRelease? Latest,
    PublicRelease? Next,
    Period? Bulletin);
