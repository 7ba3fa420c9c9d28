namespace GuangdongStats.Core.Arithmetic;

/// <summary>How published growth and the ratio of the published levels stand to each other (R2), in the order in which they are tried.</summary>
public enum GrowthVerdict
{
    /// <summary>One says rise, the other fall or no change.</summary>
    SignConflict = 1,

    /// <summary>The base that the growth implies is further from the published one than the indicator's threshold.</summary>
    Implausible,

    /// <summary>The usual case: the reporting population changed.</summary>
    BaseChanged,

    /// <summary>The intervals of the two meet.</summary>
    Agrees,
}
