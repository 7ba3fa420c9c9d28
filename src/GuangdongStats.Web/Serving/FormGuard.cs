using Microsoft.AspNetCore.Antiforgery;

namespace GuangdongStats.Web.Serving;

/// <summary>Refuses a form whose token is forged, missing, or was given to somebody else (before signing in, say) before any page sees it.</summary>
public static class FormGuard
{
    /// <summary>The request was refused for its form's token.</summary>
    public static bool HasBadForm(this HttpContext context) => context.Features.Get<BadForm>() is not null;

    /// <summary>After <c>UseAntiforgery</c>, which only makes a note.</summary>
    public static IApplicationBuilder UseFormGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.IsDescribingProblem() || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return next(context);
        }

        context.Features.Set(new BadForm());
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private sealed class BadForm;
}
