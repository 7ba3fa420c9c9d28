namespace GuangdongStats.Core.Charts;

/// <summary>What must be seen of a mark besides its size: never told by colour alone.</summary>
public enum MarkSign
{
    /// <summary>Reported, of normal confidence, and not called preliminary.</summary>
    None,
    Preliminary,
    Estimate,
    LowConfidence,
}
