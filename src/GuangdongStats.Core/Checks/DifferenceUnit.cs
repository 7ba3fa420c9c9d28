namespace GuangdongStats.Core.Checks;

/// <summary>What a <see cref="Difference"/> is counted in.</summary>
public enum DifferenceUnit
{
    /// <summary>The indicator's base unit: sets, yuan.</summary>
    BaseUnit = 1,

    Percent,

    /// <summary>Percentage points (R4).</summary>
    Points,

    /// <summary>The exponent of ten: −4 where 12.47 stands for 124,700.</summary>
    PowerOfTen,
}
