using System.Security.Claims;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace GuangdongStats.Web.Sessions;

/// <summary>
/// Who acts, on a page as in a circuit. Ask at every act and give the answer to what carries it out: the database is asked each time, so
/// that a session ended or a duty taken away a moment ago counts.
/// </summary>
public sealed class CurrentPerson(SessionReader reader, AuthenticationStateProvider authentication)
{
    /// <summary>Null when nobody is signed in, the session has ended, or the password must be changed first.</summary>
    public async Task<Person?> Find(CancellationToken cancellation = default) => (await SignedIn(cancellation)) is { MustChangePassword: false } signedIn ? signedIn.Person : null;

    /// <summary>Also those who must change their password first; null when nobody is signed in.</summary>
    public async Task<SignedIn?> SignedIn(CancellationToken cancellation = default)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return user.Identity?.IsAuthenticated == true ? await Of(user, cancellation) : null;
    }

    /// <summary>For endpoints, which have the request's user at hand.</summary>
    public async Task<SignedIn?> Of(ClaimsPrincipal user, CancellationToken cancellation = default) =>
        (await reader.Check(user, isUse: true, cancellation)).SignedIn;
}
