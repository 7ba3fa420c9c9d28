using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work.Entering;

namespace GuangdongStats.Data.Work.Importing;

/// <summary>What became of a sheet: all of it is in drafts, or none.</summary>
/// <param name="Why">Null: all of it is.</param>
/// <param name="At">The figure it failed at.</param>
/// <param name="Part">The part that cannot be stored.</param>
/// <param name="Changed">How many drafts have another text now.</param>
public sealed record ImportOutcome(Refusal? Why, FigureKey? At, EntryPart? Part, int Changed);
