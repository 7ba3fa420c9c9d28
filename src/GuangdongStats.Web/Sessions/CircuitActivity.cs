using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GuangdongStats.Web.Sessions;

/// <summary>What a person does on an open work page keeps the session alive, as a request would. A page that is merely open does not.</summary>
public sealed class CircuitActivity(SessionReader reader, AuthenticationStateProvider authentication, TimeProvider clock) : CircuitHandler
{
    private DateTimeOffset noted;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (clock.GetUtcNow() - noted >= Data.Accounts.Sessions.Exactness)
        {
            noted = clock.GetUtcNow();
            var user = (await authentication.GetAuthenticationStateAsync()).User;
            await reader.Check(user, isUse: true, CancellationToken.None);
        }

        await next(context);
    };
}
