using Microsoft.AspNetCore.Antiforgery;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// Gives reading pages no form token. Razor components store one with every page, and its cookie would forbid to cache the page
/// (dotnet/aspnetcore#49130). Every other page and every posted form is guarded as before.
/// </summary>
public sealed class CacheableAntiforgery(IAntiforgery inner) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => IsReading(httpContext) ? NoTokens : inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => IsReading(httpContext) ? NoTokens : inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => inner.SetCookieTokenAndHeader(httpContext);

    public static IServiceCollection Decorate(IServiceCollection services)
    {
        services.AddAntiforgery();
        var original = services.Last(service => service.ServiceType == typeof(IAntiforgery));
        services.Remove(original);
        return services.AddSingleton<IAntiforgery>(provider =>
            new CacheableAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(provider, original.ImplementationType!)));
    }

    private static AntiforgeryTokenSet NoTokens => new(null, null, "none", null);

    private static bool IsReading(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ReadingPageAttribute>() is not null;
}
