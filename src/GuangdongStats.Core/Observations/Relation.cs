namespace GuangdongStats.Core.Observations;

/// <summary>How a published number bounds the true one (R14).</summary>
public enum Relation
{
    /// <summary>The number itself, to its last printed digit.</summary>
    Exact,

    /// <summary>超、突破: above the number; a lower bound that is not reached.</summary>
    Over,

    /// <summary>以上: the number or more; a lower bound.</summary>
    AtLeast,

    /// <summary>近: below the number; an upper bound.</summary>
    Nearly,

    /// <summary>约: near the number; no interval, nothing is derived from it.</summary>
    About,

    /// <summary>不足: below the number; an upper bound.</summary>
    Under,
}
