namespace GuangdongStats.Core.Checks;

/// <summary>What a finding does to a submission.</summary>
public enum Gravity
{
    /// <summary>Blocks until the figures agree.</summary>
    Hard = 1,

    /// <summary>Needs a written explanation, which travels on with the figure.</summary>
    Soft,
}
