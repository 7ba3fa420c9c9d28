namespace GuangdongStats.Excel.Uploads;

/// <summary>What stands in a cell.</summary>
public enum SafeCellKind
{
    Text = 1,

    /// <summary>A finite number, as <c>G17</c> or shorter.</summary>
    Number,

    /// <summary>A number whose format shows a date or a time.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary><c>#N/A</c>, typed or calculated.</summary>
    Error,

    /// <summary>A formula that was written by a program and never calculated.</summary>
    Uncalculated,
}
