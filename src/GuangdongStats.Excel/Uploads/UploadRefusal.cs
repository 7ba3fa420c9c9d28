namespace GuangdongStats.Excel.Uploads;

/// <summary>Why an uploaded file is not read at all.</summary>
public enum UploadRefusal
{
    Empty = 1,

    TooLarge,

    /// <summary>Excel 97–2003.</summary>
    LegacyXls,

    /// <summary>It asks for a password before it opens.</summary>
    Encrypted,

    /// <summary>A text, a picture, a page or anything else that was renamed.</summary>
    NotAZip,

    /// <summary>An archive of something else: a document, an OpenDocument sheet, a macro-free add-in.</summary>
    NotAWorkbook,

    TooManyEntries,

    /// <summary>It unpacks to far more than it was.</summary>
    Bomb,

    TooManySheets,

    TooManyRows,

    TooManyColumns,

    TooManyCells,

    TextTooLong,

    Macro,

    /// <summary>It defines entities: XML that workbooks never have.</summary>
    Dtd,

    /// <summary>Damaged, or not what Excel would write.</summary>
    Malformed,
}
