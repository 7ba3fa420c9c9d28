using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Sessions;

/// <param name="LockedUntil">In UTC, with <see cref="SignInOutcome.LockedOut"/>.</param>
/// <param name="Language">Of the account, once it is known who signs in.</param>
public sealed record SignInAttempt(SignInOutcome Result, DateTime LockedUntil = default, Language Language = default, bool MustChangePassword = false);
