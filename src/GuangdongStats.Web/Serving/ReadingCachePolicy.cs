using System.Globalization;
using GuangdongStats.Data;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// Keeps the answers of reading pages, compressed, for readers who are not signed in. The key is the host, the language, the path, the known
/// query keys, the size of the letters, the encoding, the data version and the last release: a release or a write makes every older answer unreachable at
/// once, and an unknown query key makes no new one. Only complete answers (200, no cookie) are kept.
/// </summary>
public sealed class ReadingCachePolicy(DataVersion version, ReleaseMoments moments, ReleasesAsOf releases, CatalogueReader catalogues, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>The longest an answer is kept; what a page says of today (the calendar's last day) is never older than that.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly StringValues Keys = new([.. ReadingQuery.Keys]);

    /// <summary>Tells this process's tags from those of an earlier one, whose pages may have looked different.</summary>
    private readonly string process = Guid.NewGuid().ToString("N")[..8];

    /// <summary>What all requests between two releases share; replaced as a whole.</summary>
    private volatile DataState? last;

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!IsCacheable(http))
        {
            context.EnableOutputCaching = false;
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (last is not { } data || data.Version != version.Current || now < data.From || now >= data.Until)
        {
            last = data = await Read(now, cancellation);
        }

        http.Response.Headers.CacheControl = "no-cache";
        var large = http.Features.Get<ReadingRequest>()!.LargeText;
        http.Response.Headers.ETag = large ? data.LargeTag : data.Tag; // a browser that changed its size must not hear "not modified"
        http.Response.OnStarting(ForgetTagOfRefusal, http.Response);

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = Keys;
        context.CacheVaryByRules.VaryByHost = true; // a page names its whole address to search engines, a workbook to whoever gets it
        context.CacheVaryByRules.VaryByValues["data"] = data.Key;
        context.CacheVaryByRules.VaryByValues["text"] = TextSize.Of(large);
        context.CacheVaryByRules.VaryByValues["encoding"] = OneEncoding(http.Request);
        context.ResponseExpirationTimeSpan = data.Until - now < Longest ? data.Until - now : Longest;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || context.HttpContext.IsRefused() || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private async Task<DataState> Read(DateTime now, CancellationToken cancellation)
    {
        var changed = await catalogues.NextChangeAfter(now, cancellation); // first: it advances the version when names have changed
        var current = version.Current;
        var release = await moments.Effective(now, cancellation);
        var next = await releases.NextAfter(now, cancellation);
        var key = string.Create(CultureInfo.InvariantCulture, $"{current:x}.{release.Ticks:x}");
        return new(current, release, Earlier(next, changed), key, $"W/\"{process}.{key}\"", $"W/\"{process}.{key}.large\"");
    }

    private static DateTime Earlier(DateTime? one, DateTime? other) => (one ?? DateTime.MaxValue) < (other ?? DateTime.MaxValue) ? one!.Value : other ?? DateTime.MaxValue;

    /// <summary>When the policies see the answer it has already begun, so this is the last moment to change its headers.</summary>
    private static Task ForgetTagOfRefusal(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
        {
            response.Headers.Remove("ETag");
        }

        return Task.CompletedTask;
    }

    private static bool IsCacheable(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<ReadingPageAttribute>() is not null
        && http.User.Identity?.IsAuthenticated != true
        && StringValues.IsNullOrEmpty(http.Request.Headers.Authorization)
        && http.Features.Get<ReadingRequest>() is { Preview: null, TextInLinks: null }
        && !http.IsDescribingProblem()
        && http.Features.Get<IExceptionHandlerFeature>() is null;

    /// <summary>Leaves of the many ways to write Accept-Encoding the one that will be used.</summary>
    private static string OneEncoding(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding.ToString();
        var chosen = Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : "identity";
        request.Headers.AcceptEncoding = chosen;
        return chosen;

        // The full grammar is only needed where something may be refused; no other encoding's name holds these letters.
        bool Accepts(string encoding) => header.Contains(encoding, StringComparison.OrdinalIgnoreCase)
            && (!header.Contains("q=0", StringComparison.OrdinalIgnoreCase)
                || request.GetTypedHeaders().AcceptEncoding.Any(item => item.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && item.Quality is not 0));
    }

    /// <param name="From">The last release.</param>
    /// <param name="Until">The next one, or the next change of the catalogue.</param>
    private sealed record DataState(long Version, DateTime From, DateTime Until, string Key, string Tag, string LargeTag);
}
