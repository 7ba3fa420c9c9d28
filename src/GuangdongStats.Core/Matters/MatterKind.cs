namespace GuangdongStats.Core.Matters;

/// <summary>What is entered, reviewed and released like a figure without being one.</summary>
public enum MatterKind
{
    /// <summary>A park or zone; its code is the park's.</summary>
    Park = 1,

    /// <summary>A platform, plan, policy or cluster with its items; its code is the programme's.</summary>
    Programme,

    /// <summary>An application scenario, vertical model or training ground; its code is the scenario's.</summary>
    Scenario,

    /// <summary>The edited text of a month's bulletin; its code is the month, <c>2025-05</c>.</summary>
    Bulletin,
}
