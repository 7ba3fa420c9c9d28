namespace GuangdongStats.Data.Accounts;

/// <param name="SignedIn">Null unless the session is good.</param>
/// <param name="End">Why it is not.</param>
public sealed record SessionCheck(SignedIn? SignedIn, SessionEnd End)
{
    public static SessionCheck Refused(SessionEnd end) => new(null, end);
}
