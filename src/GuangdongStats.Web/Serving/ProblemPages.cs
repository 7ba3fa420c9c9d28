using Microsoft.AspNetCore.Diagnostics;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// Gives a refusal that has no body (an unknown path, a malformed day) the page <c>/problem</c>, with its status kept. Only that second way is marked as one:
/// Razor components do not wait for what a page reads on it.
/// </summary>
public static class ProblemPages
{
    public const string Path = "/problem";

    /// <summary>The request is on its second way, to the page that describes its problem.</summary>
    public static bool IsDescribingProblem(this HttpContext context) => context.Features.Get<Problem>() is not null;

    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app)
    {
        var scopes = app.ApplicationServices.GetRequiredService<IServiceScopeFactory>();
        return app.Use(async (context, next) =>
        {
            if (context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get; // a form failed; the page that says so is read like any other
            }

            await next(context);
            if (!context.Response.HasStarted && IsBareRefusal(context.Response))
            {
                await Describe(context, next, scopes);
            }
        });
    }

    private static bool IsBareRefusal(HttpResponse response) =>
        response.StatusCode is >= 400 and < 600 && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType);

    private static async Task Describe(HttpContext context, RequestDelegate next, IServiceScopeFactory scopes)
    {
        var (method, path, services) = (context.Request.Method, context.Request.Path, context.RequestServices);
        await using var scope = scopes.CreateAsyncScope();
        context.Features.Set(new Problem());
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPath = path.Value ?? "",
            OriginalPathBase = context.Request.PathBase.Value ?? "",
            OriginalQueryString = context.Request.QueryString.Value,
        });
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = Path;
        context.Request.RouteValues.Clear();
        context.SetEndpoint(null);
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Method, context.Request.Path, context.RequestServices) = (method, path, services);
        }
    }

    private sealed class Problem;
}
