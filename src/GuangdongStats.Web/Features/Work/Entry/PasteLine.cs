using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Work.Entering;

namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>One pasted cell, and where it would go.</summary>
/// <param name="Target">Null: the block is larger than what is left of the sheet.</param>
public sealed record PasteLine(EntrySlot? Slot, EntryCell? Target, string Text, CellReading Reading)
{
    public const int Skip = -1;

    /// <summary>Of a doubtful text: which of its readings was chosen, or <see cref="Skip"/>; null while it asks.</summary>
    public int? Chosen { get; set; }

    public bool CanBeSaved => Target is { Locked: null } && Reading is CellReading.Understood or CellReading.Doubtful;

    public bool Asks => CanBeSaved && Reading is CellReading.Doubtful && Chosen is null;

    /// <summary>The block laid over the sheet, its first cell on <paramref name="start"/>. Empty cells of the block change nothing.</summary>
    public static IReadOnlyList<PasteLine> Of(PastedBlock block, IReadOnlyList<EntrySlot> slots, FigureKey start)
    {
        var (first, column) = (slots.ToList().FindIndex(slot => slot.Cells.Any(cell => cell.Key == start)), EntryGrid.Measures.ToList().IndexOf(start.Measure));
        var lines = new List<PasteLine>();
        for (var row = 0; row < block.Rows.Count; row++)
        {
            for (var offset = 0; offset < block.ColumnCount; offset++)
            {
                var text = block.Rows[row][offset].Trim();
                if (text.Length == 0)
                {
                    continue;
                }

                var slot = first + row < slots.Count ? slots[first + row] : null;
                var target = column + offset < EntryGrid.Measures.Count ? slot?.Cell(EntryGrid.Measures[column + offset]) : null;
                lines.Add(new(slot, target, text, target is null ? new CellReading.Empty() : CellText.Read(text, slot!.Indicator.Unit, target.Key.Measure)));
            }
        }

        return lines;
    }
}
