using Microsoft.AspNetCore.Http.Features;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// What every answer says to the browser: own scripts and styles only, nothing inline, no embedding elsewhere. The pages work under
/// it without a nonce, which could not be cached. Work pages need more: MudBlazor sets style attributes, and the circuit resolves its
/// addresses against a base.
/// </summary>
public static class SecurityHeaders
{
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; object-src 'none'";

    public static string WorkPolicy { get; } = ContentPolicy
        .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal)
        .Replace("base-uri 'none'", "base-uri 'self'", StringComparison.Ordinal);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>After the language was taken off the path: what is for one person is kept by no cache and, because it holds form tokens, not compressed.</summary>
    public static IApplicationBuilder UsePrivateHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        var isWork = path.StartsWithSegments("/work", StringComparison.OrdinalIgnoreCase);
        if (isWork || path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase))
        {
            var headers = context.Response.Headers;
            headers.CacheControl = "no-cache, no-store";
            headers["Referrer-Policy"] = "same-origin";
            headers["X-Robots-Tag"] = "noindex";
            if (isWork)
            {
                headers.ContentSecurityPolicy = WorkPolicy;
            }

            if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            {
                compression.Mode = HttpsCompressionMode.DoNotCompress;
            }
        }

        return next(context);
    });
}
