namespace GuangdongStats.Core.Catalogue;

public enum Confidence
{
    Normal,

    /// <summary>Unattributed, year inferred, or quoted at third hand.</summary>
    Low,
}
