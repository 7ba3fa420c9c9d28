namespace GuangdongStats.Core.Checks.Limits;

public enum ThresholdUnit
{
    Percent = 1,

    /// <summary>Percentage points.</summary>
    Points,

    Years,
}
