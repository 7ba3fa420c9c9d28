using System.Net;
using System.Reflection;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work;

/// <summary>
/// Every page and every download of the work area, asked for by a person with each duty, and by one with none. What a circuit can do is
/// decided at the desks, and tried there.
/// </summary>
public class DutyMatrixTests(ReadingSite site)
{
    /// <summary>Empty: whoever is signed in; what such a page shows depends on the person's duties all the same.</summary>
    private static readonly Dictionary<string, Duty[]> Keepers = new(StringComparer.Ordinal)
    {
        ["/work"] = [],
        ["/work/guide"] = [],
        ["/work/notices"] = [],
        ["/work/review"] = [Duty.Clerk, Duty.Reviewer],
        ["/work/review/{Id:long}"] = [Duty.Clerk, Duty.Reviewer],
        ["/work/claims"] = [Duty.Reviewer],
        ["/work/entry"] = [Duty.Clerk],
        ["/work/import"] = [Duty.Clerk],
        ["/work/import/template.xlsx"] = [Duty.Clerk],
        ["/work/press"] = [Duty.Clerk],
        ["/work/bulletins"] = [Duty.Clerk],
        ["/work/bulletins/{Month}"] = [Duty.Clerk],
        ["/work/registers"] = [Duty.Clerk],
        ["/work/registers/template.xlsx"] = [Duty.Clerk],
        ["/work/registers/{Kind:regex(^(park|programme|scenario)$)}/{Code}"] = [Duty.Clerk],
        ["/work/review/matters/{Id:long}"] = [Duty.Clerk, Duty.Reviewer],
        ["/work/targets"] = [Duty.Administrator],
        ["/work/releases"] = [Duty.Releaser],
        ["/work/releases/{Id:int}"] = [Duty.Releaser],
        ["/work/users"] = [Duty.Administrator],
        ["/work/calendar"] = [Duty.Administrator],
        ["/work/catalogue"] = [Duty.Administrator],
        ["/work/audit"] = [Duty.Auditor],
        ["/work/audit/export.{format:regex(^(csv|jsonl)$)}"] = [Duty.Auditor],
    };

    /// <summary>What asks nobody who they are, beside pages for readers and files: how one signs in, and what runs the site.</summary>
    private static readonly string[] Open =
    [
        "/_blazor",
        "/_blazor/disconnect",
        "/_blazor/initializers",
        "/_blazor/negotiate",
        "/_framework/opaque-redirect",
        "/account/office",
        "/account/office-return",
        "/account/passkey-options/request",
        "/account/recovery-code",
        "/account/second-factor",
        "/account/setup",
        "/account/sign-in",
        "/downloads/prepared/{id:guid}", // a reader's own, and so not kept for others
        "/explore/check", // takes a reader's workbook, and so is no page that is only read
        "/explore/power-query", // shows the address by which the reader came
        "/explore/prepared/{Id:guid}",
        "/explore/saved/{id:guid}", // leads to a query, and only to one that is shared
        "/explore/saved/{id:guid}.xlsx",
        "/health/live",
        "/health/ready",
        "/theme.css",
        "/{**path:file}", // files of the project, while it is being developed
    ];

    private IEnumerable<RouteEndpoint> Endpoints => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<string> WorkRoutes => Endpoints.Select(PathOf).Where(path => path == "/work" || path.StartsWith("/work/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    [Fact]
    public void Every_work_page_and_download_has_its_keepers_here() => Assert.Equal(Keepers.Keys.Order(StringComparer.Ordinal), WorkRoutes.Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_else_is_open_to_everybody()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<ReadingPageAttribute>() is null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(PathOf).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], open.Except(Open, StringComparer.Ordinal));
        Assert.Equal([], Open.Except(open, StringComparer.Ordinal));
    }

    [Fact]
    public void No_page_without_keepers_is_interactive() => Assert.Equal(
        [],
        typeof(Program).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes<RouteAttribute>().Any() && type.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null && !type.GetCustomAttributes<AuthorizeAttribute>().Any()));

    [Theory]
    [InlineData(null)]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task A_page_opens_to_its_keepers_and_to_nobody_else(Duty? duty)
    {
        var person = await site.SignedIn(duty is { } one ? [one] : []);
        foreach (var template in WorkRoutes)
        {
            var keepers = Keepers[template];
            var expected = keepers.Length == 0 || (duty is { } held && keepers.Contains(held)) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            foreach (var address in new[] { AddressOf(template), "/en" + AddressOf(template) })
            {
                using var answer = await person.Get(address);
                Assert.Equal((address, expected), (address, answer.StatusCode));
                Assert.Contains("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_opens_any()
    {
        foreach (var address in WorkRoutes.Select(AddressOf))
        {
            using var answer = await site.Get(address);
            Assert.Equal((address, HttpStatusCode.Redirect), (address, answer.StatusCode));
            Assert.StartsWith("/account/sign-in", Visitor.Goal(answer), StringComparison.Ordinal);
        }
    }

    private static string AddressOf(string template) => template.Replace("{Id:long}", "1", StringComparison.Ordinal).Replace("{Id:int}", "1", StringComparison.Ordinal).Replace("{Month}", "2025-05", StringComparison.Ordinal)
        .Replace("{format:regex(^(csv|jsonl)$)}", "csv", StringComparison.Ordinal).Replace("{Kind:regex(^(park|programme|scenario)$)}/{Code}", "park/park-sz-bay", StringComparison.Ordinal);

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');
}
