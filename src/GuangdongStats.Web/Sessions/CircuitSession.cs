using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace GuangdongStats.Web.Sessions;

/// <summary>Looks once a minute whether the session behind an open work page is still good; if not, the page shows that it has ended.</summary>
public sealed class CircuitSession(ILoggerFactory logs, SessionReader reader) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        (await reader.Check(authenticationState.User, isUse: false, cancellationToken)).SignedIn is not null;
}
