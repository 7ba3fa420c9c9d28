using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GuangdongStats.Web.Sessions;

/// <summary>Asks at each request whether the cookie's session is still good, and sends those who are not signed in to the right page.</summary>
public sealed class SessionCookie(SessionReader reader) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // An open page connects by itself, again and again; that is nobody's doing.
        var check = await reader.Check(context.Principal!, isUse: !context.HttpContext.IsCircuit(), context.HttpContext.RequestAborted);
        if (check.SignedIn is { } signedIn)
        {
            context.HttpContext.Features.Set(signedIn);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
        context.HttpContext.Features.Set(new LostSession(check.End));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!IsPage(request))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var end = context.HttpContext.Features.Get<LostSession>()?.End;
        response.Redirect(request.PathBase + AccountUrls.SignIn(request.PathBase + request.Path + request.QueryString, end));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Features.Get<SignedIn>() is { MustChangePassword: true } && IsPage(context.Request))
        {
            context.Response.Redirect(context.Request.PathBase + AccountUrls.Password);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.HttpContext.IsCircuit() && !request.Path.StartsWithSegments("/downloads", StringComparison.OrdinalIgnoreCase);
}
