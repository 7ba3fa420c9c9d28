namespace GuangdongStats.Web.Localization;

/// <summary>
/// The size of the letters that a reader chose with one link. The address tells it (<c>?text=large</c>), so that it works without
/// cookies; a cookie remembers it for the next visit and holds nothing else.
/// </summary>
public static class TextSize
{
    public const string Cookie = "text";

    private const string Large = "large", Normal = "normal";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static string Of(bool large) => large ? Large : Normal;

    /// <summary>Null where the address says nothing of it that is known.</summary>
    public static bool? Asked(string? value) => value switch { Large => true, Normal => false, _ => null };

    public static bool IsRemembered(HttpRequest request) => request.Cookies[Cookie] == Large;

    /// <summary>Remembers a choice that differs from the last, and forgets the large letters with the normal ones; after the requests were read.</summary>
    public static IApplicationBuilder UseTextSize(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var reading = context.Features.Get<ReadingRequest>()!;
        if (reading.TextInLinks is not null)
        {
            var kept = new CookieOptions { Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Remembered };
            if (reading.LargeText)
            {
                context.Response.Cookies.Append(Cookie, Large, kept);
            }
            else
            {
                context.Response.Cookies.Delete(Cookie, kept);
            }
        }

        return next(context);
    });
}
