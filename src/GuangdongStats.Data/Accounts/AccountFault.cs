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

    /// <summary>Too many failures.</summary>
    LockedOut,

    /// <summary>The set-up link was used, replaced or never given out, or there is an account already.</summary>
    LinkNotGood,

    /// <summary>Only administrators keep accounts.</summary>
    NotAdministrator,

    NoSuchAccount,

    /// <summary>Nobody could keep accounts any more.</summary>
    LastAdministrator,

    /// <summary>An administrator does not lay down the own duty: another one must.</summary>
    OwnDuty,

    /// <summary>Nobody disables the own account.</summary>
    OwnAccount,

    /// <summary>Somebody else changed the account at the same time.</summary>
    ChangedMeanwhile,

    /// <summary>The clock shows an earlier time than the last entry of the audit log.</summary>
    ClockWentBack,
}
