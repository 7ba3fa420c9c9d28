namespace GuangdongStats.Core.Reporting;

/// <summary>Why a text is not the code of a workbook.</summary>
public enum WorkbookCodeFault
{
    Empty = 1,

    /// <summary>It does not begin as a code does, or is longer than any.</summary>
    NotACode,

    /// <summary>It begins as one, but letters are missing or changed.</summary>
    Damaged,

    /// <summary>Made by a version of the site that writes codes otherwise.</summary>
    OtherVersion,
}
