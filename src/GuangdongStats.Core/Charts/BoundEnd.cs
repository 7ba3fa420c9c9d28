namespace GuangdongStats.Core.Charts;

/// <summary>How a mark ends when its number only bounds the true one (R14).</summary>
public enum BoundEnd
{
    /// <summary>An exact number: a closed end.</summary>
    None,

    /// <summary>The true value lies above: an open end with an arrow up.</summary>
    Lower,

    /// <summary>The true value lies below: an open end with an arrow down.</summary>
    Upper,

    /// <summary>The true value lies near: a wavy end.</summary>
    About,
}
