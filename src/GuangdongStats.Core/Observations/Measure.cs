namespace GuangdongStats.Core.Observations;

/// <summary>How an indicator is expressed.</summary>
public enum Measure
{
    /// <summary>The level, in the indicator's base unit.</summary>
    Level = 1,

    /// <summary>Growth on the same period a year earlier, comparable basis, in percent (R2).</summary>
    Growth,

    /// <summary>Share of the nation, in percent (R5).</summary>
    Share,
}
