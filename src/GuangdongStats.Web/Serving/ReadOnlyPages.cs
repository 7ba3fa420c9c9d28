namespace GuangdongStats.Web.Serving;

/// <summary>Refuses to take anything at the address of a reading page: Razor pages would accept a POST and answer it with nothing.</summary>
public static class ReadOnlyPages
{
    /// <summary>After routing; HEAD comes as GET.</summary>
    public static IApplicationBuilder UseReadOnlyPages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ReadingPageAttribute>() is null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}
