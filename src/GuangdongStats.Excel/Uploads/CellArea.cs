namespace GuangdongStats.Excel.Uploads;

/// <summary>A rectangle of cells, both corners included.</summary>
public readonly record struct CellArea(CellAddress First, CellAddress Last)
{
    /// <summary><c>A1:C5</c>; nothing else is read.</summary>
    public static bool TryParse(string? text, out CellArea area)
    {
        area = default;
        if (text?.IndexOf(':') is not (> 0 and var colon)
            || !CellAddress.TryParse(text.AsSpan(0, colon), out var first)
            || !CellAddress.TryParse(text.AsSpan(colon + 1), out var last)
            || last.Row < first.Row
            || last.Column < first.Column)
        {
            return false;
        }

        area = new(first, last);
        return true;
    }

    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    public bool Overlaps(CellArea other) =>
        First.Row <= other.Last.Row && other.First.Row <= Last.Row && First.Column <= other.Last.Column && other.First.Column <= Last.Column;

    public override string ToString() => $"{First}:{Last}";
}
