using System.Reflection;
using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Sessions;

/// <summary>Draws nothing. Shuts an open work page when its person loses the duty that it is for, and leaves it alone otherwise.</summary>
public sealed class PageGuard : ComponentBase, IDisposable
{
    [Inject]
    public required CircuitSession Session { get; init; }

    [Inject]
    public required IAuthorizationPolicyProvider Policies { get; init; }

    [Parameter, EditorRequired]
    public required Type Page { get; set; }

    public void Dispose() => Session.Changed -= Look;

    protected override void OnInitialized() => Session.Changed += Look;

    private void Look(SignedIn person) => _ = InvokeAsync(async () =>
    {
        var policy = await AuthorizationPolicy.CombineAsync(Policies, Page.GetCustomAttributes<AuthorizeAttribute>());
        if (policy?.Requirements.OfType<DutyRequirement>().All(requirement => requirement.IsMetBy(person)) == false)
        {
            Session.AskAgain();
        }
    });
}
