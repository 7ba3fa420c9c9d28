namespace GuangdongStats.Core.Releases;

/// <summary>What readers are told of a release at a moment. Whether its figures are already fixed is not for them.</summary>
public enum ReleaseStanding
{
    /// <summary>Its moment lies ahead.</summary>
    Announced = 1,

    /// <summary>Its moment passed without figures.</summary>
    Delayed,

    Cancelled,

    Public,

    Withdrawn,
}
