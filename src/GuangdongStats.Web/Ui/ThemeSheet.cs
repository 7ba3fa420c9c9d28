using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace GuangdongStats.Web.Ui;

/// <summary>
/// <c>/theme.css</c>: <see cref="SiteTheme"/> written once, on first use. Its address holds the hash of its text, so that it may be
/// kept for ever.
/// </summary>
public sealed class ThemeSheet
{
    public const string Path = "/theme.css";

    private readonly Lazy<Sheet> sheet;

    /// <param name="configuration"><c>Site:RiseIsRed</c>, true unless set.</param>
    public ThemeSheet(IConfiguration configuration)
    {
        var riseIsRed = configuration.GetValue("Site:RiseIsRed", true);
        sheet = new(() => Write(SiteTheme.Css(riseIsRed)));
    }

    /// <summary>The address with the hash.</summary>
    public string Url => $"{Path}?v={sheet.Value.Hash}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get], (HttpContext context, ThemeSheet theme) => theme.Answer(context));

    private Task Answer(HttpContext context)
    {
        var (hash, plain, packed) = sheet.Value;
        var headers = context.Response.Headers;
        var tag = $"\"{hash}\"";
        headers.ETag = tag;
        headers.CacheControl = context.Request.Query["v"] == hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var body = plain;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            headers.ContentEncoding = "br";
            body = packed;
        }

        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static Sheet Write(string css)
    {
        var plain = Encoding.UTF8.GetBytes(css);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(plain);
        }

        return new(Convert.ToHexStringLower(SHA256.HashData(plain))[..12], plain, packed.ToArray());
    }

    private sealed record Sheet(string Hash, byte[] Plain, byte[] Packed);
}
