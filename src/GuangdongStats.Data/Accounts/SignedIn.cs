using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Work;

namespace GuangdongStats.Data.Accounts;

/// <summary>Who is behind a session, as the database says now.</summary>
/// <param name="MustChangePassword">Nothing but the change of the password is allowed.</param>
/// <param name="Address">From which the person signed in; may be empty.</param>
public sealed record SignedIn(Person Person, string SessionId, string UserName, Language Language, bool MustChangePassword, string Address)
{
    /// <summary>For changes: who, and from where.</summary>
    public Actor Actor => new(Person.Id, Address);

    /// <summary>Whether somebody is seen and may do the same as a moment ago.</summary>
    public bool IsLike(SignedIn other) =>
        Person.Id == other.Person.Id && Person.Name == other.Person.Name && Person.Duties.SetEquals(other.Person.Duties)
        && SessionId == other.SessionId && UserName == other.UserName && MustChangePassword == other.MustChangePassword;
}
