using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Queries;

/// <summary>A release as readers may know it at a moment: no figure and no count before it is public.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Notice">Of the release itself; may be empty, and is before it is public.</param>
/// <param name="Steps">Withdrawals and restorations with their notices, oldest first.</param>
/// <param name="Figures">How many figures it brought; 0 unless it is public.</param>
/// <param name="Revised">How many of them replaced one of an earlier release.</param>
/// <param name="Changed">When anything that is said here changed last, in UTC.</param>
/// <param name="Edition">Grows with every change.</param>
public sealed record PublicRelease(
    int Id,
    DateTime At,
    LocalizedName Title,
    ReleaseStanding Standing,
    LocalizedName Notice,
    IReadOnlyList<PublicReleaseStep> Steps,
    int Figures,
    int Revised,
    DateTime Changed,
    long Edition)
{
    /// <summary>How much it brought beside figures; 0 unless it is public.</summary>
    public int Matters { get; init; }
}
