using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Excel.Streaming;

/// <summary>Puts a row into cells, one a column; the cells are used again for the next row.</summary>
public delegate void RowFiller<in TRow>(TRow row, Span<TableCell> cells);
