using System.Security.Claims;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GuangdongStats.Web.Features.Accounts;

/// <summary>The account pages' own endpoints: challenges for passkeys, and the way to the office's sign-on and back.</summary>
public static class AccountsSetup
{
    public static IServiceCollection AddAccountPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey stands for both steps and for the name, so the device must know both and ask its owner.
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
        });
        var office = configuration.GetSection("Oidc");
        var isConfigured = office["Authority"] is { Length: > 0 };
        services.AddSingleton(new OfficeSignOn(isConfigured ? office["Name"] is { Length: > 0 } name ? name : "OpenID Connect" : null));
        if (isConfigured)
        {
            services.AddAuthentication().AddOpenIdConnect(OfficeSignOn.Scheme, oidc =>
            {
                oidc.Authority = office["Authority"];
                oidc.ClientId = office["ClientId"];
                oidc.ClientSecret = office["ClientSecret"];
                oidc.SignInScheme = IdentityConstants.ExternalScheme;
                oidc.CallbackPath = "/account/office-callback";
                oidc.ResponseType = OpenIdConnectResponseType.Code;
                oidc.ResponseMode = OpenIdConnectResponseMode.Query; // a link, not a form from elsewhere, so the cookies may stay on this site
                oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
                oidc.CorrelationCookie.Path = oidc.NonceCookie.Path = "/";
                oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // as the session's
                oidc.Scope.Clear();
                oidc.Scope.Add("openid");
                oidc.Scope.Add("email");
                oidc.MapInboundClaims = false;
                oidc.GetClaimsFromUserInfoEndpoint = false;
                oidc.DisableTelemetry = true;
                oidc.BackchannelTimeout = TimeSpan.FromSeconds(15); // somebody waits for it
                oidc.RequireHttpsMetadata = !(Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var authority) && authority.IsLoopback);
                oidc.Events.OnTokenValidated = context =>
                {
                    // In this flow the framework takes an unsigned token, trusting the connection alone.
                    if (string.IsNullOrEmpty(context.SecurityToken.RawSignature))
                    {
                        context.Fail("The token is not signed.");
                    }

                    return Task.CompletedTask;
                };
                oidc.Events.OnRemoteFailure = context =>
                {
                    context.Response.Redirect(AccountUrls.SignInProblem("office-failed", null));
                    context.HandleResponse();
                    return Task.CompletedTask;
                };
            });
        }

        return services;
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var passkeys = routes.MapGroup("/account/passkey-options").WithMetadata(new RequireAntiforgeryTokenAttribute());
        passkeys.MapPost("/request", AskForPasskey);
        passkeys.MapPost("/create", AskForNewPasskey).RequireAuthorization();
        routes.MapGet("/account/office", GoToOffice);
        routes.MapGet("/account/office-return", ReturnFromOffice);
    }

    /// <summary>For any account: the device says which, so nothing is told of who has passkeys.</summary>
    private static async Task<ContentHttpResult> AskForPasskey(AccountSignIn accounts) => Json(await accounts.MakePasskeyRequestOptionsAsync(null));

    private static async Task<Results<ContentHttpResult, UnauthorizedHttpResult>> AskForNewPasskey(HttpContext context, AccountSignIn accounts) =>
        context.Features.Get<Data.Accounts.SignedIn>() is { } signedIn
            ? Json(await accounts.MakePasskeyCreationOptionsAsync(new() { Id = signedIn.Person.Id, Name = signedIn.UserName, DisplayName = signedIn.Person.Name }))
            : TypedResults.Unauthorized();

    private static async Task<Results<ChallengeHttpResult, RedirectHttpResult, NotFound>> GoToOffice(
        HttpContext context, OfficeSignOn office, IOptionsMonitor<OpenIdConnectOptions> options, string? returnUrl)
    {
        if (office.Name is null)
        {
            return TypedResults.NotFound();
        }

        try
        {
            await options.Get(OfficeSignOn.Scheme).ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
        }
        catch (InvalidOperationException)
        {
            // The provider does not say where it signs people in; the handler would fail over it without a word to the person.
            return TypedResults.LocalRedirect(AccountUrls.SignInProblem("office-away", returnUrl));
        }

        return TypedResults.Challenge(new AuthenticationProperties { RedirectUri = AccountUrls.OfficeReturn(returnUrl) }, [OfficeSignOn.Scheme]);
    }

    private static async Task<RedirectHttpResult> ReturnFromOffice(HttpContext context, AccountSignIn accounts, string? returnUrl)
    {
        var answer = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (answer.Principal?.FindFirstValue("sub") is not { Length: > 0 and <= 128 } subject)
        {
            return TypedResults.LocalRedirect(AccountUrls.SignInProblem("office-failed", returnUrl));
        }

        // An address that the provider has not verified may be anybody's.
        var isVerified = string.Equals(answer.Principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        var attempt = await accounts.WithOffice(OfficeSignOn.Scheme, subject, isVerified ? answer.Principal.FindFirstValue("email") : null);
        return TypedResults.LocalRedirect(attempt.Result switch
        {
            SignInOutcome.SignedIn => AccountUrls.AfterSignIn(attempt, returnUrl, ""),
            SignInOutcome.SecondFactor => AccountUrls.SecondFactor(returnUrl),
            SignInOutcome.Wrong => AccountUrls.SignInProblem("office-unknown", returnUrl),
            SignInOutcome.Disabled => AccountUrls.SignInProblem("office-disabled", returnUrl),
            SignInOutcome.LockedOut => AccountUrls.SignInProblem("office-locked", returnUrl),
            _ => AccountUrls.SignInProblem("office-failed", returnUrl),
        });
    }

    private static ContentHttpResult Json(string json) => TypedResults.Content(json, "application/json");
}
