namespace GuangdongStats.Core.Reporting;

/// <summary>A part of a workbook that may be left out. Its cover, its contents and the sheet that says how to check it are always there.</summary>
public enum ReportPart
{
    /// <summary>A table an indicator with what is computed from it, and its chart.</summary>
    Tables = 1,

    /// <summary>One long table: a row a figure, columns with stable names.</summary>
    Data,

    /// <summary>Notes on the figures, and the shorthand.</summary>
    Notes,

    /// <summary>Sources with their addresses.</summary>
    Sources,
}
