using System.Globalization;
using System.Security.Claims;
using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GuangdongStats.Web.Sessions;

/// <summary>
/// Who sits before an open work page, as <see cref="CircuitWatch"/> last found it. When the session has ended nobody is signed in any more,
/// and the router shows that in place of the page; when a duty came or went, those who listen decide what it means for them, so that a page
/// that stays open keeps what is typed on it.
/// </summary>
public sealed class CircuitSession(IOptions<IdentityOptions> identity) : ServerAuthenticationStateProvider
{
    private static readonly Task<AuthenticationState> Nobody = Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));

    private readonly Lock gate = new();
    private (CultureInfo Formats, CultureInfo Words) language = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private SignedIn? known;

    /// <summary>The person's name or duties are not what they were, or are known for the first time. Raised outside the circuit's own turn, in its language.</summary>
    public event Action<SignedIn>? Changed;

    /// <summary>The circuit is open, and speaks its page's language.</summary>
    /// <returns>The session's id and the security stamp of the cookie that it began with; null when nobody is signed in.</returns>
    internal async Task<(string Id, string? Stamp)?> Begin()
    {
        language = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var user = (await GetAuthenticationStateAsync()).User;
        return user.FindFirstValue(SessionClaim.Type) is { } id ? (id, user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType)) : null;
    }

    /// <summary>What was found when the session was looked at.</summary>
    internal void Tell(SessionCheck check)
    {
        lock (gate)
        {
            if (check.SignedIn is { } found && known?.IsLike(found) == true)
            {
                return;
            }

            known = check.SignedIn;
        }

        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = language;
        if (check.SignedIn is { } signedIn)
        {
            Changed?.Invoke(signedIn);
        }
        else
        {
            SetAuthenticationState(Nobody);
        }

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }

    /// <summary>Has the router ask again whether the page is open to the person. A page that is shut loses what was not saved.</summary>
    internal void AskAgain() => NotifyAuthenticationStateChanged(GetAuthenticationStateAsync());
}
