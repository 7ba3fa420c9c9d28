namespace GuangdongStats.Core.Claims;

/// <summary>What the figures say of a statement (R14, R15).</summary>
public enum Verdict
{
    /// <summary>It holds wherever in their intervals the true values lie.</summary>
    Confirmed = 1,

    /// <summary>It fails wherever they lie.</summary>
    Refuted,

    /// <summary>The figures do not decide it.</summary>
    Open,

    /// <summary>It is shown and not evaluated: a tier.</summary>
    NotEvaluated,
}
