namespace GuangdongStats.Core.Entry;

/// <summary>What a written number counts.</summary>
internal enum Quantity
{
    /// <summary>Things or money, or nothing said.</summary>
    Plain,

    Percent,

    /// <summary>个百分点.</summary>
    Points,

    /// <summary>倍, times.</summary>
    Times,

    /// <summary>成: tenths of the whole.</summary>
    Tenths,

    /// <summary>1/3, 三分之一, half: the value is in percent already.</summary>
    Fraction,
}
