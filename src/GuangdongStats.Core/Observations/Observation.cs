using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <summary>One figure of one series in one period of one vintage, as one source printed it. Appended, never changed (R21).</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Region">Code.</param>
/// <param name="Vintage">Which edition of this source's number it is, from 1. Vintages of two sources have no order.</param>
/// <param name="Release">From when it is known.</param>
/// <param name="Note">The source's words or what must be known of the row; may be empty.</param>
public sealed record Observation(
    string Indicator,
    string Region,
    Period Period,
    Measure Measure,
    Figure Figure,
    Basis Basis,
    Status Status,
    Source Source,
    int Vintage,
    ReleaseTime Release,
    string Note)
{
    /// <summary>The release of this system it belongs to; null for a row repeated from a publication.</summary>
    public int? ReleaseId { get; init; }

    /// <summary>Where the department read it; null for a row repeated from a publication, whose <see cref="Source"/> says it.</summary>
    public Document? Document { get; init; }

    /// <summary>Why it replaces the vintage before; null for a first vintage.</summary>
    public Revision? Revision { get; init; }

    /// <summary>The clerk's words on what the checks asked; they travel on with the figure. May be empty.</summary>
    public string Explanation { get; init; } = "";
}
