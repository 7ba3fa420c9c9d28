namespace GuangdongStats.Core.Accounts;

/// <summary>Why a password is refused.</summary>
public enum PasswordFault
{
    None,

    /// <summary>Fewer characters than <see cref="PasswordRules.Shortest"/>.</summary>
    TooShort,

    /// <summary>More characters than <see cref="PasswordRules.Longest"/>, or one that cannot be typed.</summary>
    NotTypable,

    /// <summary>It is or holds the name of its account.</summary>
    HoldsName,

    /// <summary>Among those that are tried first, or made of one of them.</summary>
    Common,

    /// <summary>A few characters again and again, or a run of the alphabet or the keyboard.</summary>
    Monotonous,
}
