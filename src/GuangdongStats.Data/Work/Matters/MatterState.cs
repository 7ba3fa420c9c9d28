using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>An open matter as its clerks see it.</summary>
/// <param name="Version">To be given back with the next change.</param>
/// <param name="IsInRelease">In a release that is scheduled: locked.</param>
public sealed record MatterState(
    Guid Id, long Version, MatterKey Key, Stage Stage, string Json, LocalizedName Title, LocalizedName Notice, string EditedByName, DateTime EditedAt, string ReturnMessage, bool IsInRelease)
{
    public bool IsLocked => IsInRelease || Stage is Stage.Submitted or Stage.Approved;

    public static MatterState Of(MatterRow row, bool isInRelease) =>
        new(row.Id, row.Version, row.Key, row.Stage, row.Json, row.Title, row.Notice, row.EditedByName, row.EditedAt, row.ReturnMessage, isInRelease);
}
