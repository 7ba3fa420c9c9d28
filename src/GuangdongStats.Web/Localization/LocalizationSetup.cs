using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GuangdongStats.Web.Serving;

namespace GuangdongStats.Web.Localization;

public static class LocalizationSetup
{
    /// <summary>Texts beside their features, and <see cref="ReadingRequest"/> for the components of one request.</summary>
    public static IServiceCollection AddReadingRequests(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // else every Chinese character goes out as an eight-byte entity
        services.AddScoped(provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context && !context.IsCircuit() && context.Features.Get<ReadingRequest>() is { } reading
                ? reading
                : ReadingRequest.InCircuit(CultureInfo.CurrentUICulture, provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Takes the language off the path and reads the <see cref="ReadingRequest"/>; before error pages, so that they speak it too.</summary>
    public static IApplicationBuilder UseReadingRequests(this IApplicationBuilder app)
    {
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.UsePathBase(ReadingRequest.EnglishPrefix);
        return app.Use((context, next) =>
        {
            var reading = ReadingRequest.Of(context.Request, clock);
            context.Features.Set(reading);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = reading.Culture;
            return next(context);
        });
    }

    /// <summary>Answers a request with a <see cref="ReadingFault"/>; after the status pages, which give the answer its body.</summary>
    public static IApplicationBuilder UseReadingFaults(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var fault = context.Features.Get<ReadingRequest>()!.Fault;
        if (fault == ReadingFault.None || context.IsDescribingProblem())
        {
            return next(context);
        }

        context.Response.StatusCode = fault == ReadingFault.QueryTooLong ? StatusCodes.Status414UriTooLong : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
