namespace GuangdongStats.Web.Reports;

/// <summary>Which columns say what a row of a table is about; the period's code is always among them.</summary>
[Flags]
public enum TableKeys
{
    None = 0,
    Indicator = 1,
    Region = 2,
    Period = 4,
}
