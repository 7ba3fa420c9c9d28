namespace GuangdongStats.Core.Arithmetic;

/// <summary>What is known of one year of a streak (R15).</summary>
public enum StreakEvidence
{
    /// <summary>Nothing, or statements that contradict each other.</summary>
    Unknown,

    /// <summary>A source of normal confidence says so.</summary>
    Stated,

    /// <summary>The levels prove it.</summary>
    Proven,

    /// <summary>The levels, or a source of normal confidence, name another region.</summary>
    Refuted,
}
