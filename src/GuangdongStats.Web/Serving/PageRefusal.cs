namespace GuangdongStats.Web.Serving;

/// <summary>
/// The status of a page that refuses what it was asked and says so in its own words. It is set as the answer begins: Razor components throw away the body
/// of a page that has turned to 404 by the time it is drawn, because they expect the framework's status code pages to replace it.
/// </summary>
public static class PageRefusal
{
    public static void Refuse(this HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        context.Features.Set(new Refused());
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                context.Response.StatusCode = status;
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>The page says why it refuses; its status may still read 200.</summary>
    public static bool IsRefused(this HttpContext context) => context.Features.Get<Refused>() is not null;

    private sealed class Refused;
}
