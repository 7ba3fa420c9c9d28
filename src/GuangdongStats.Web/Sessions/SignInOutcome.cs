namespace GuangdongStats.Web.Sessions;

public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; a second factor is needed.</summary>
    SecondFactor,

    /// <summary>No such account, or not its password: which of the two is not said.</summary>
    Wrong,

    /// <summary>Too many failures, whatever was given this time. Names without an account are locked alike.</summary>
    LockedOut,

    /// <summary>The second step came too long after the first.</summary>
    Expired,

    /// <summary>Only said to whoever knows the password.</summary>
    Disabled,
}
