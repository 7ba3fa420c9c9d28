namespace GuangdongStats.Core.Targets;

/// <summary>How a target stands.</summary>
public enum TargetStanding
{
    /// <summary>Reached for certain.</summary>
    Met = 1,

    /// <summary>The year goes on, and at the pace so far it will be reached.</summary>
    OnTrack,

    /// <summary>The year goes on, and at the pace so far it will not be reached.</summary>
    Behind,

    /// <summary>The year is over and it was not reached.</summary>
    Missed,

    /// <summary>Its time is still to come.</summary>
    NotDue,

    /// <summary>Nothing tells; the reason says why.</summary>
    NotMeasurable,
}
