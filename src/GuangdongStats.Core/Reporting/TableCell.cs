namespace GuangdongStats.Core.Reporting;

/// <summary>A text, a number, or nothing: <c>default</c>, a number that is missing, an empty text.</summary>
public readonly record struct TableCell
{
    public TableCell(string text) => Text = text.Length == 0 ? null : text;

    public TableCell(decimal? number) => Number = number;

    public string? Text { get; }

    public decimal? Number { get; }
}
