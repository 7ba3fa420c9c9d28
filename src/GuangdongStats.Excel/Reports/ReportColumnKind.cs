namespace GuangdongStats.Excel.Reports;

/// <summary>What a column holds, and so how it is written.</summary>
public enum ReportColumnKind
{
    /// <summary>A code or a name that says what the row is about: text, frozen and repeated on every page.</summary>
    Key = 1,

    /// <summary>A period as text that no spreadsheet takes for a date; frozen and repeated like a key.</summary>
    Period,

    /// <summary>A published number in its base unit, or a published percentage: a constant (R2).</summary>
    Number,

    /// <summary>Computed from other cells of the row by a formula; its value is stored beside it.</summary>
    Derived,

    /// <summary>A word that qualifies a number: relation, status, reason of an absence.</summary>
    Flag,

    /// <summary>Sentences, which may wrap.</summary>
    Text,

    /// <summary>An address; a link when it is http or https.</summary>
    Link,
}
