using GuangdongStats.Data.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GuangdongStats.Web.Serving;

/// <summary>For monitors: <c>/health/live</c> while the process answers, <c>/health/ready</c> while it can also read its database.</summary>
public static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Plain("live", StatusCodes.Status200OK));
        routes.MapGet("/health/ready", Ready);
    }

    private static async Task<ContentHttpResult> Ready(DatabaseProbe probe, CancellationToken cancellation) =>
        await probe.CanRead(cancellation)
            ? Plain("ready", StatusCodes.Status200OK)
            : Plain("the database cannot be read", StatusCodes.Status503ServiceUnavailable);

    private static ContentHttpResult Plain(string text, int status) => TypedResults.Text(text, "text/plain", statusCode: status);
}
