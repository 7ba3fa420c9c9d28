using Microsoft.AspNetCore.Http.Features;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// Answers HEAD like GET without the body: Razor pages and files take only GET, yet link checkers and monitors ask with HEAD.
/// The method is given back before the answer starts, else the server would miss the promised bytes.
/// </summary>
public static class HeadRequests
{
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use((context, next) =>
        HttpMethods.IsHead(context.Request.Method) ? AsGet(context, next) : next(context));

    private static async Task AsGet(HttpContext context, RequestDelegate next)
    {
        var answer = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Request.Method = HttpMethods.Get;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Features.Set(answer);
        }
    }
}
