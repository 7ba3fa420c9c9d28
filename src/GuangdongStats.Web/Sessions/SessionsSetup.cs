using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GuangdongStats.Web.Sessions;

/// <summary>Who is signed in, for pages, endpoints and circuits.</summary>
public static class SessionsSetup
{
    public const string CookieName = "gdstats-session", FormCookieName = "gdstats-form";

    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        SessionSettings.Add(services);
        services.AddAccounts().AddSignInManager<AccountSignIn>();
        services.AddSingleton<UnknownNames>();
        services.AddSingleton<SessionReader>();
        services.AddSingleton<SessionCookie>();
        services.AddScoped<CurrentPerson>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.EventsType = typeof(SessionCookie);
            cookie.ExpireTimeSpan = TimeSpan.FromDays(8); // longer than any session; the database decides
            cookie.SlidingExpiration = false;
        });
        services.PostConfigureAll<CookieAuthenticationOptions>(cookie => Harden(cookie.Cookie));
        services.Configure<AntiforgeryOptions>(forms =>
        {
            forms.Cookie.Name = FormCookieName;
            forms.Cookie.Path = "/";
        });

        services.AddAuthorization(Policies.Add);
        services.AddSingleton<IAuthorizationHandler, DutyHandler>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<CircuitSession>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitSession>());
        services.AddSingleton<CircuitWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<CircuitWatch>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<CircuitHandler, CircuitActivity>());

        services.AddDataProtection().SetApplicationName("GuangdongStats");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, keys) => options.XmlRepository = new DatabaseKeys(keys));
        return services;
    }

    /// <summary>One cookie for both languages: without a path each would get one of its own.</summary>
    private static void Harden(CookieBuilder cookie)
    {
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
