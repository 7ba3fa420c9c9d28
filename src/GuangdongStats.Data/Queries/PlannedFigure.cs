using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>An approved figure on the releaser's desk.</summary>
/// <param name="Version">Of the entry.</param>
/// <param name="Figure">Null: the typed text is not understood.</param>
/// <param name="Document">Where it was read; empty for the department's own statistics.</param>
public sealed record PlannedFigure(
    Guid EntryId, long Version, FigureKey Key, Figure? Figure, string Text, Status Status, Document Document, string Explanation, Revision? Revision, string EnteredBy);
