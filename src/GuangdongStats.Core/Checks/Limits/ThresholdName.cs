namespace GuangdongStats.Core.Checks.Limits;

/// <summary>What an administrator can set for an indicator.</summary>
public enum ThresholdName
{
    /// <summary>The base gap (R2) above which a base is implausible, in percent.</summary>
    BaseGap = 1,

    /// <summary>By how many points growth may leave the range of the same months of earlier years.</summary>
    HistoryMargin,

    /// <summary>How many earlier years must have growth before a range is drawn from them.</summary>
    HistoryYears,

    /// <summary>By how many points growth of the year to date may move from one month to the next.</summary>
    GrowthJump,
}
