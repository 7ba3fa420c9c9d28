using System.Security.Claims;
using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GuangdongStats.Web.Sessions;

/// <summary>Asks the database about the session that a cookie names.</summary>
public sealed class SessionReader(Data.Accounts.Sessions sessions, IOptions<SessionSettings> settings, IOptions<IdentityOptions> identity)
{
    /// <param name="isUse">The person is doing something, which keeps the session alive.</param>
    public async Task<SessionCheck> Check(ClaimsPrincipal user, bool isUse, CancellationToken cancellation) =>
        user.FindFirstValue(SessionClaim.Type) is { } id
            ? await sessions.Check(id, user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType), settings.Value.Limits, isUse, cancellation)
            : SessionCheck.Refused(SessionEnd.Ended);
}
