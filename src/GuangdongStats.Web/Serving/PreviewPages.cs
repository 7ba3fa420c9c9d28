using System.Globalization;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// Shows the real pages under embargo with <c>?preview=</c> and the number of a scheduled release, to those who may see it. For everybody else the key means
/// nothing: they get the public page, whether there is such a release or not.
/// </summary>
public static class PreviewPages
{
    /// <summary>After the person is known, before the cache.</summary>
    public static IApplicationBuilder UsePreviews(this IApplicationBuilder app)
    {
        var previews = app.ApplicationServices.GetRequiredService<ReleasePreviews>();
        return app.Use(async (context, next) =>
        {
            if (AskedFor(context) is { } id
                && context.Features.Get<SignedIn>() is { MustChangePassword: false } signedIn
                && await previews.Open(signedIn.Actor, id, PageOf(context.Request), context.RequestAborted) is { } preview)
            {
                context.Features.Set(context.Features.Get<ReadingRequest>()!.Previewing(preview));
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers["X-Robots-Tag"] = "noindex";
                context.Response.Headers["Referrer-Policy"] = "same-origin";
            }

            await next(context);
        });
    }

    private static int? AskedFor(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.QueryString.HasValue
        && context.GetEndpoint()?.Metadata.GetMetadata<ReadingPageAttribute>() is not null
        && !context.IsDescribingProblem()
        && int.TryParse(context.Request.Query[ReadingQuery.Preview], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string PageOf(HttpRequest request) => request.PathBase + request.Path + request.QueryString;
}
