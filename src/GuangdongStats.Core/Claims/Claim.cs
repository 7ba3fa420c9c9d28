using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims;

/// <summary>One statement about rank, share, streak, record or the like: as printed, or found in the released figures and accepted by a reviewer.</summary>
/// <param name="Number">Rank, number of units in a row, percent, or the threshold in base units; null where the kind says it all.</param>
/// <param name="Unit">For a streak the unit that is counted, <c>full-year</c> or <c>month</c>; for a share <c>percent</c>.</param>
/// <param name="Text">What was printed, in English words; empty for what was found in the figures.</param>
public sealed record Claim(
    string Indicator,
    string Region,
    Period Period,
    ClaimKind Kind,
    decimal? Number,
    string Unit,
    Relation Relation,
    Source Source,
    ReleaseTime Release,
    string Text)
{
    /// <summary>The unit of <see cref="ClaimKind.GrowthStreak"/>.</summary>
    public const string Month = "month";

    /// <summary>Its place in the ledger and its address: what makes it one statement of one source. One text may name two thresholds.</summary>
    public string Anchor => Kind == ClaimKind.Threshold
        ? string.Create(CultureInfo.InvariantCulture, $"{Indicator}-{Region}-{Period.Slug}-{ClaimKinds.Code(Kind)}-{Number:0.######}-{Source.Id}")
        : $"{Indicator}-{Region}-{Period.Slug}-{ClaimKinds.Code(Kind)}-{Source.Id}";

    /// <summary>Found in the released figures, not read anywhere: it never proves another.</summary>
    public bool IsFound => Source.Kind == SourceKind.OwnRelease;
}
