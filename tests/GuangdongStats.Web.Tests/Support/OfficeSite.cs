using GuangdongStats.Web.Features.Accounts;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>A site of its own that signs people on at an office. Its clock is the browser's: the cookies of the way there and back run out by that.</summary>
public sealed class OfficeSite : IAsyncLifetime
{
    public OfficeSite() => Site = new()
    {
        Settings = OfficeProvider.Settings,
        Change = services => services.Configure<OpenIdConnectOptions>(OfficeSignOn.Scheme, oidc => oidc.BackchannelHttpHandler = Provider),
    };

    public OfficeProvider Provider { get; } = new();

    public ReadingSite Site { get; }

    public ValueTask InitializeAsync()
    {
        Site.Clock.Now = DateTimeOffset.UtcNow;
        return Site.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Provider.Dispose();
    }
}
