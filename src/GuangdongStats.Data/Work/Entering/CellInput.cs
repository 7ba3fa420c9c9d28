using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>What a person typed into a cell.</summary>
/// <param name="Text">Empty: the cell is cleared.</param>
/// <param name="Seen">The text that stood in the cell before: if it is another by now, somebody else was here.</param>
/// <param name="Source">Where it was read; null: as it was.</param>
/// <param name="Evidence">The words of a press text that a proposal came from; may be empty.</param>
public sealed record CellInput(FigureKey Key, string Text, string Seen, EntrySource? Source = null, string Evidence = "");
