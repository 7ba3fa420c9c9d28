namespace GuangdongStats.Core.Observations;

/// <summary>Why there is no number (R11). A true 0 is a number, not an absence.</summary>
public enum Absence
{
    /// <summary>Nobody collects it: industrial enterprises do not report January or February alone.</summary>
    NotCollected = 1,

    /// <summary>Not yet published: the period lies after the last release.</summary>
    NotYetPublished,

    /// <summary>[x] Not available.</summary>
    NotAvailable,

    /// <summary>[z] Not applicable.</summary>
    NotApplicable,

    /// <summary>[c] Confidential.</summary>
    Confidential,

    /// <summary>[low] Rounds to zero but is not zero.</summary>
    Low,
}
