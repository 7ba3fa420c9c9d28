using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace GuangdongStats.Web.Sessions;

/// <summary>Grants what the database says now; within one request it was asked when the cookie was read.</summary>
public sealed class DutyHandler(SessionReader reader) : AuthorizationHandler<DutyRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DutyRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return;
        }

        var signedIn = (context.Resource as HttpContext)?.Features.Get<SignedIn>()
            ?? (await reader.Check(context.User, isUse: true, CancellationToken.None)).SignedIn;
        if (signedIn is not null && requirement.IsMetBy(signedIn))
        {
            context.Succeed(requirement);
        }
    }
}
