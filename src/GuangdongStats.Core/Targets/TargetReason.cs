namespace GuangdongStats.Core.Targets;

/// <summary>Why a target cannot be measured.</summary>
public enum TargetReason
{
    None,

    /// <summary>No indicator is linked to it.</summary>
    NoIndicator,

    /// <summary>It names no year.</summary>
    NoYear,

    /// <summary>It is told in another unit than the indicator.</summary>
    OtherUnit,

    /// <summary>No figure of normal confidence is known for its time.</summary>
    NoFigure,

    /// <summary>The figure is a bound or too coarse to decide it.</summary>
    NotDecided,
}
