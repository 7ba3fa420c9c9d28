using GuangdongStats.Core.Observations;

namespace GuangdongStats.Excel.Uploads;

/// <summary>What was read of an uploaded workbook: figures, and what stands in the way.</summary>
public sealed record SheetReading(IReadOnlyList<ReadFigure> Figures, IReadOnlyList<SheetFinding> Findings)
{
    public const int MostFigures = 20_000;

    /// <summary>Collects cells one by one.</summary>
    internal sealed class Collector
    {
        private readonly List<ReadFigure> figures = [];
        private readonly List<SheetFinding> findings = [];
        private readonly Dictionary<FigureKey, ReadFigure> known = [];
        private readonly HashSet<(int Sheet, int Column)> hidden = [];
        private bool isFull;

        /// <param name="text">What the cell would have been typed as, once its heading has said its part.</param>
        public void Add(SafeSheet sheet, SafeRow row, SafeCell cell, FigureKey key, Func<string, string>? text = null)
        {
            if (known.Count >= MostFigures)
            {
                if (!isFull)
                {
                    Note(sheet, cell, CellFault.TooMany);
                }

                isFull = true;
                return;
            }

            var typed = TypedCell.Of(cell);
            if (typed.Fault is { } fault)
            {
                Note(sheet, cell, fault, typed.Detail);
                if (fault.Blocks())
                {
                    return;
                }
            }

            if (typed.Text.Length == 0)
            {
                return;
            }

            foreach (var area in sheet.Merges)
            {
                if (area.Contains(cell.Address))
                {
                    Note(sheet, cell, CellFault.Merged, area.ToString());
                    return;
                }
            }

            var figure = new ReadFigure(key, sheet.Name, cell.Address, text is null ? typed.Text : text(typed.Text));
            if (!known.TryAdd(key, figure))
            {
                Note(sheet, cell, CellFault.Twice, known[key].Place);
                return;
            }

            if (row.IsHidden)
            {
                Note(sheet, cell, CellFault.HiddenRow);
            }

            if (sheet.Hides(cell.Address.Column) && hidden.Add((sheet.Index, cell.Address.Column)))
            {
                Note(sheet, cell, CellFault.HiddenColumn, CellAddress.Letters(cell.Address.Column));
            }

            if (!sheet.IsVisible && hidden.Add((sheet.Index, 0)))
            {
                Note(sheet, cell, CellFault.HiddenSheet);
            }

            if (cell.MayBeOld)
            {
                Note(sheet, cell, CellFault.MaybeOld);
            }

            figures.Add(figure);
        }

        public void Note(SafeSheet sheet, SafeCell cell, CellFault fault, string detail = "") => findings.Add(new(sheet.Name, cell.Address, fault, detail));

        public SheetReading Read() => new(figures, findings);
    }
}
