namespace GuangdongStats.Data.Accounts;

/// <summary>Why something with an account was refused. The names of <see cref="Core.Accounts.PasswordFault"/> are among them.</summary>
public enum AccountFault
{
    None,

    /// <summary>Not as <see cref="Core.Accounts.AccountNames.IsUserName"/> wants it.</summary>
    UserNameNotAllowed,

    UserNameTaken,

    DisplayNameNotAllowed,

    EmailNotAllowed,

    EmailTaken,

    TooShort,

    NotTypable,

    HoldsName,

    Common,

    Monotonous,

    /// <summary>The new password is the old one.</summary>
    SamePassword,

    /// <summary>The present password was not given rightly.</summary>
    WrongPassword,

    /// <summary>The six digits of the authenticator are not right or no longer.</summary>
    WrongCode,

    /// <summary>No name, or one too long or unreadable.</summary>
    PasskeyNameNotAllowed,

    /// <summary>The account has <see cref="OwnAccount.MostPasskeys"/> already.</summary>
    TooManyPasskeys,

    NoSuchPasskey,

    /// <summary>Too many failures.</summary>
    LockedOut,

    /// <summary>The set-up link was used, replaced or never given out, or there is an account already.</summary>
    LinkNotGood,

    /// <summary>Only administrators keep accounts.</summary>
    NotAdministrator,

    NoSuchAccount,

    /// <summary>An administrator does not lay down the own duty: another one must, so that one is always left.</summary>
    OwnDuty,

    /// <summary>Nobody disables the own account.</summary>
    OwnAccount,

    /// <summary>Somebody else changed the account at the same time.</summary>
    ChangedMeanwhile,

    /// <summary>The clock shows an earlier time than the last entry of the audit log.</summary>
    ClockWentBack,
}
