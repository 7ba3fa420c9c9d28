using System.IO.Compression;
using System.Net;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace GuangdongStats.Web.Serving;

/// <summary>How the site is served: addresses, headers, compression and the cache of reading pages.</summary>
public static class ServingSetup
{
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>
    /// Limits and the default address, which gives way to <c>ASPNETCORE_URLS</c>, <c>ASPNETCORE_HTTP_PORTS</c> and <c>Kestrel:Endpoints</c>.
    /// Files are found in the project folder too, so that a build that was not published serves them in any environment.
    /// </summary>
    public static WebApplicationBuilder AddServer(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (settings["urls"] is null && settings["http_ports"] is null && settings["https_ports"] is null && !settings.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
        });
        return builder;
    }

    public static IServiceCollection AddServing(this IServiceCollection services)
    {
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddSingleton<ThemeSheet>();
        services.AddExceptionHandler<FailureLog>();
        services.AddHostedService<DataWatchService>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // reading pages hold no secret that its length could betray
            options.Providers.Add<BrotliProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    /// <summary>The output cache of reading pages and downloads (<see cref="ReadingCachePolicy"/>): at most 64 MB together, 4 MB each; and the charts of pages that it does not have.</summary>
    public static IServiceCollection AddReadingCache(this IServiceCollection services)
    {
        services.AddSingleton<ReadingCachePolicy>();
        services.AddSingleton<FinishedCharts>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<ReadingCachePolicy>((options, policy) =>
        {
            options.SizeLimit = 64 << 20;
            options.MaximumBodySize = 4 << 20;
            options.AddBasePolicy(policy);
        });
        return CacheableAntiforgery.Decorate(services);
    }

    /// <summary>Trusts the forwarded scheme, host and client address of the proxies named in <c>Site:KnownProxies</c> (addresses or networks, by commas), of nobody else.</summary>
    public static IApplicationBuilder UseKnownProxies(this IApplicationBuilder app)
    {
        var known = app.ApplicationServices.GetRequiredService<IConfiguration>()["Site:KnownProxies"]?
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (known.Length == 0)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known)
        {
            if (proxy.Contains('/', StringComparison.Ordinal))
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
            else
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        }

        return app.UseForwardedHeaders(options);
    }
}
