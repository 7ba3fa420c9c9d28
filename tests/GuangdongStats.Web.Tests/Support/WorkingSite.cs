using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(WorkingSite))]

namespace GuangdongStats.Web.Tests.Support;

/// <summary>A site of its own with two made-up releases behind it and a clerk signed in, for what the published figures alone do not show. It starts when it is first asked.</summary>
public sealed class WorkingSite : IAsyncLifetime
{
    private readonly Lazy<Task<(ReadingSite Site, Visitor Clerk)>> started;

    public WorkingSite()
        : this(CultureInfo.InvariantCulture)
    {
    }

    private WorkingSite(CultureInfo machine) => started = new(() => Start(machine));

    /// <summary>The same on a machine that is set to a culture.</summary>
    public static WorkingSite On(string culture) => new(CultureInfo.GetCultureInfo(culture));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <param name="address">What a page of work answers comes to the clerk.</param>
    public async Task<byte[]> File(string address)
    {
        var answer = await (await started.Value).Clerk.Get(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            await (await started.Value).Site.DisposeAsync();
        }
    }

    private static async Task<(ReadingSite, Visitor)> Start(CultureInfo machine)
    {
        var site = new ReadingSite { Change = services => Set(services, machine) };
        await site.InitializeAsync();
        var first = site.Clock.Now.UtcDateTime.Date.AddDays(-10).AddHours(2);
        await MadeRelease.Add(site, first, 777_700);
        await MadeRelease.Add(site, first.AddDays(2), 766_600, vintage: 2, new(RevisionReason.LateReports, new("两家企业补报。", "Two enterprises reported late.")));
        return (site, await site.SignedIn(Duty.Clerk));
    }

    /// <summary>
    /// The site gives each request the culture of its language; here what writes a file finds another one all the same, as code without a request does on a machine
    /// that is set to it.
    /// </summary>
    private static void Set(IServiceCollection services, CultureInfo machine)
    {
        var usual = services.Single(service => service.ServiceType == typeof(ReadingRequest));
        services.Remove(usual);
        services.AddTransient(provider =>
        {
            CultureInfo.CurrentCulture = machine;
            return (ReadingRequest)usual.ImplementationFactory!(provider);
        });
    }
}
