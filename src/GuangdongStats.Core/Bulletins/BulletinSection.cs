namespace GuangdongStats.Core.Bulletins;

/// <summary>The parts of a bulletin, in their order.</summary>
public enum BulletinSection
{
    Headline = 1,
    Lead,
    Robots,
    Industry,
    Parks,
    Platforms,
    Plans,
    Scenarios,
    Outlook,
    Notes,
}
