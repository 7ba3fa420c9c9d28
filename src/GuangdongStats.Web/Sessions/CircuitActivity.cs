using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GuangdongStats.Web.Sessions;

/// <summary>What a person does on an open work page keeps the session alive, as a request would. A page that is merely open does not; it is watched.</summary>
public sealed class CircuitActivity(SessionReader reader, CircuitSession session, CircuitWatch watch, TimeProvider clock) : CircuitHandler
{
    private DateTimeOffset noted;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => watch.Begin(session);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        watch.End(session);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (clock.GetUtcNow() - noted >= Data.Accounts.Sessions.Exactness)
        {
            noted = clock.GetUtcNow();
            var user = (await session.GetAuthenticationStateAsync()).User;
            await reader.Check(user, isUse: true, CancellationToken.None);
        }

        await next(context);
    };
}
