using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuangdongStats.Benchmarks.Limits;

/// <summary>What the same server can do at best, to set the site's figures beside.</summary>
internal static class LimitServer
{
    /// <summary>Nothing but a server: how soon a process can answer at all.</summary>
    public static WebApplication Empty(string address)
    {
        var app = Build(address, _ => { });
        app.MapGet("/{**rest}", () => "ready");
        return app;
    }

    /// <summary>
    /// <c>/bytes</c>: a page of the site as finished, compressed bytes. <c>/blazor</c>: the same elements, attributes and texts drawn by one static Blazor component that
    /// asks nobody and computes nothing. <c>/blazor-cached</c>: the same behind the output cache.
    /// </summary>
    /// <param name="page">A file holding the page's HTML.</param>
    public static WebApplication Over(string address, string page)
    {
        var html = File.ReadAllBytes(page);
        var ready = Compressed(html);
        ReplayedPage.Read(System.Text.Encoding.UTF8.GetString(html));

        var app = Build(address, services =>
        {
            services.AddRazorComponents();
            services.AddOutputCache();
        });
        app.UseOutputCache();
        app.MapGet("/bytes", (HttpResponse answer) =>
        {
            answer.ContentType = "text/html; charset=utf-8";
            answer.ContentLength = ready.Length;
            answer.Headers.ContentEncoding = "br";
            return answer.Body.WriteAsync(ready).AsTask();
        });
        app.MapGet("/blazor", () => new RazorComponentResult<ReplayedPage>());
        app.MapGet("/blazor-cached", () => new RazorComponentResult<ReplayedPage>()).CacheOutput();
        return app;
    }

    private static WebApplication Build(string address, Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", address);
        add(builder.Services);
        return builder.Build();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal))
        {
            brotli.Write(bytes);
        }

        return target.ToArray();
    }
}
