namespace GuangdongStats.Core.Entry;

/// <summary>Why a pasted block is not taken, whole or in part.</summary>
public enum PasteRefusal
{
    /// <summary>There is no cell with a text in it.</summary>
    Nothing = 1,

    TooManyRows,

    TooManyColumns,

    /// <summary>More characters than a block of that size can reasonably hold.</summary>
    TooLong,
}
