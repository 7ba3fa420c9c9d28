using Microsoft.AspNetCore.Diagnostics;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// Gives a refusal that has no body (an unknown path, a malformed day) the page <c>/problem</c>, with its status kept. Razor components
/// throw away the body of a page that answers 404 itself, so that status code pages of the framework replace it; ours knows better
/// what to say, so every request is marked as one that they are done with.
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
            context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
            {
                OriginalPath = context.Request.Path.Value ?? "",
                OriginalPathBase = context.Request.PathBase.Value ?? "",
                OriginalQueryString = context.Request.QueryString.Value,
            });
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
