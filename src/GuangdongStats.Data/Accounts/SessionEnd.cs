namespace GuangdongStats.Data.Accounts;

/// <summary>Why a session is not, or no longer, good.</summary>
public enum SessionEnd
{
    /// <summary>It is good.</summary>
    None,

    /// <summary>There never was one, or somebody ended it.</summary>
    Ended,

    /// <summary>Nothing was done in it for too long.</summary>
    Idle,

    /// <summary>The sign-in was too long ago.</summary>
    TooOld,

    /// <summary>The account was disabled.</summary>
    Disabled,

    /// <summary>The password or another credential has changed since the sign-in.</summary>
    CredentialsChanged,
}
