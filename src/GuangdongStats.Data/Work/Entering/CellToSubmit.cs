using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>A figure to give to a reviewer.</summary>
/// <param name="Version">Of the entry that the person saw: nobody submits what they have not seen.</param>
public sealed record CellToSubmit(FigureKey Key, long Version);
