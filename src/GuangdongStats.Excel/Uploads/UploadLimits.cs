namespace GuangdongStats.Excel.Uploads;

/// <summary>How much of an uploaded workbook is taken. Dense figures stay far below; what does not is an attack or a mistake.</summary>
public sealed record UploadLimits
{
    /// <summary>The file as it was uploaded; a million dense cells are six million bytes.</summary>
    public long FileBytes { get; init; } = 10L << 20;

    /// <summary>Files within it; a workbook has fewer than fifty.</summary>
    public int Entries { get; init; } = 1_000;

    /// <summary>One part, unpacked.</summary>
    public long PartBytes { get; init; } = 64L << 20;

    /// <summary>All parts that are read, unpacked.</summary>
    public long TotalBytes { get; init; } = 128L << 20;

    /// <summary>Unpacked to packed, for parts above a mebibyte: dense figures have 8, bombs 250 and more.</summary>
    public int Ratio { get; init; } = 200;

    public int Sheets { get; init; } = 50;

    /// <summary>The last row of a sheet.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>The last column of a sheet.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>Cells with a value, in all sheets.</summary>
    public int Cells { get; init; } = 300_000;

    /// <summary>Characters in one cell: Excel's own limit.</summary>
    public int Text { get; init; } = 32_767;

    /// <summary>Characters in all cells: one long text can stand in every cell and be stored once.</summary>
    public int TotalText { get; init; } = 20_000_000;
}
