using System.Net;
using System.Reflection;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work;

/// <summary>Every page and every download of the work area, asked for by a person with each duty, and by one with none.</summary>
public class DutyMatrixTests(ReadingSite site)
{
    /// <summary>Null: whoever is signed in; what such a page shows depends on the person's duties all the same.</summary>
    private static readonly Dictionary<string, Duty?> Keeper = new(StringComparer.Ordinal)
    {
        ["/work"] = null,
        ["/work/guide"] = null,
        ["/work/notices"] = null,
        ["/work/review"] = null,
        ["/work/review/{Id:long}"] = null,
        ["/work/entry"] = Duty.Clerk,
        ["/work/press"] = Duty.Clerk,
        ["/work/releases"] = Duty.Releaser,
        ["/work/releases/{Id:int}"] = Duty.Releaser,
        ["/work/users"] = Duty.Administrator,
        ["/work/calendar"] = Duty.Administrator,
        ["/work/catalogue"] = Duty.Administrator,
        ["/work/audit"] = Duty.Auditor,
    };

    private static IEnumerable<string> Routes => typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template)
        .Where(template => template == "/work" || template.StartsWith("/work/", StringComparison.Ordinal));

    [Fact]
    public void Every_work_page_has_a_keeper_here() => Assert.Empty(Routes.Except(Keeper.Keys, StringComparer.Ordinal));

    [Theory]
    [InlineData(null)]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task A_page_opens_to_its_keeper_and_to_nobody_else(Duty? duty)
    {
        var person = await site.SignedIn(duty is { } one ? [one] : []);
        foreach (var template in Routes)
        {
            var keeper = Keeper[template];
            var path = template.Replace("{Id:long}", "1", StringComparison.Ordinal).Replace("{Id:int}", "1", StringComparison.Ordinal);
            var expected = keeper is null || keeper == duty ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            foreach (var address in new[] { path, "/en" + path })
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
        foreach (var template in Routes.Where(template => !template.Contains('{', StringComparison.Ordinal)))
        {
            using var answer = await site.Get(template);
            Assert.Equal((template, HttpStatusCode.Redirect), (template, answer.StatusCode));
            Assert.StartsWith("/account/sign-in", Visitor.Goal(answer), StringComparison.Ordinal);
        }
    }
}
