using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Core.Calendar;

/// <summary>Where one entered figure stands.</summary>
/// <param name="IsInRelease">It was chosen for a release that is scheduled.</param>
/// <param name="EditedByName">Who typed in it last.</param>
public sealed record EntryStanding(FigureKey Figure, Stage Stage, bool IsInRelease, string EditedByName);
