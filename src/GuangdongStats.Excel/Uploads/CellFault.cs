namespace GuangdongStats.Excel.Uploads;

/// <summary>What a cell of a sheet has that a typed one cannot have.</summary>
public enum CellFault
{
    /// <summary>#N/A, #DIV/0!: nothing is imported until it is corrected.</summary>
    ErrorValue = 1,

    /// <summary>A formula without a result.</summary>
    Uncalculated,

    /// <summary>A date where a number is asked: Excel has turned 1-5 into one.</summary>
    DateNotNumber,

    /// <summary>TRUE or FALSE.</summary>
    NotANumber,

    /// <summary>It lies in a merged area.</summary>
    Merged,

    /// <summary>The same figure stands in another cell.</summary>
    Twice,

    /// <summary>A row with figures, of which nobody knows what they are.</summary>
    UnknownRow,

    /// <summary>More figures than one import takes; this and the following ones are not read.</summary>
    TooMany,

    /// <summary>Read, but a person looks at it: digits stored as text.</summary>
    NumberAsText,

    /// <summary>Read, but a person looks at it: the cell shows fewer decimals than it holds.</summary>
    ShownRounded,

    /// <summary>Read, but a person looks at it: the row is hidden.</summary>
    HiddenRow,

    /// <summary>Read, but a person looks at it: the column is hidden.</summary>
    HiddenColumn,

    /// <summary>Read, but a person looks at it: the whole sheet is hidden.</summary>
    HiddenSheet,

    /// <summary>Read, but a person looks at it: the result of a formula that was perhaps not calculated since its inputs changed.</summary>
    MaybeOld,
}
