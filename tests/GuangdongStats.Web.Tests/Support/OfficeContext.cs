using System.Globalization;
using System.Security.Claims;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Features.Work.Audit;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Work pages one by one, over the desks and the database of a site of their own, with somebody signed in.</summary>
public abstract class OfficeContext : BunitContext, IAsyncLifetime
{
    private static readonly Type[] Borrowed =
    [
        typeof(CatalogueReader), typeof(AuditLog), typeof(CalendarDesk), typeof(CalendarLines), typeof(DueTasksNow), typeof(WaitingWork), typeof(NoticeDesk), typeof(SessionReader),
        typeof(TimeProvider),
    ];

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected OfficeContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        CultureInfo.CurrentUICulture = ReadingRequest.ChineseCulture;
    }

    protected ReadingSite Site { get; } = new();

    protected static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Services of the site that a component asks for, beside the usual ones.</summary>
    protected virtual IEnumerable<Type> AlsoBorrowed => [];

    public virtual async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        foreach (var service in Borrowed.Concat(AlsoBorrowed))
        {
            Services.AddSingleton(service, Site.Services.GetRequiredService(service));
        }

        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddLocalization();
        Services.AddTransient(_ => ReadingRequest.InCircuit(CultureInfo.CurrentUICulture, Site.Clock));
        Services.AddSingleton<AuthenticationStateProvider>(Visitor);
        Services.AddTransient<CurrentPerson>();
        Services.AddTransient<AuditWords>();
        Services.AddTransient<RegisterWords>();
    }

    private SignedInVisitor Visitor { get; } = new();

    /// <summary>From here on somebody with these duties acts.</summary>
    protected async Task<Actor> SignIn(params Duty[] duties)
    {
        var id = await Site.AddPerson(People.NewName(), duties);
        var stamp = "";
        var session = Guid.NewGuid().ToString("N");
        await Store(db =>
        {
            stamp = db.Users.Single(account => account.Id == id).SecurityStamp!;
            db.Sessions.Add(new() { Id = session, AccountId = id, CreatedAt = Site.Clock.Now.UtcDateTime, LastSeenAt = Site.Clock.Now.UtcDateTime, Address = "192.0.2.1" });
        });
        var claims = Site.Services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        Visitor.User = new(new ClaimsIdentity([new(SessionClaim.Type, session), new(claims.SecurityStampClaimType, stamp)], "test"));
        return new(id, "192.0.2.1");
    }

    protected async Task Store(Action<StatsDb> change)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<StatsDb>();
        change(db);
        await db.SaveChangesAsync(Cancellation);
    }

    protected static void In(Language language) => CultureInfo.CurrentUICulture = ReadingRequest.CultureOf(language);

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected override async ValueTask DisposeAsyncCore()
    {
        CultureInfo.CurrentUICulture = before;
        await base.DisposeAsyncCore();
        await Site.DisposeAsync();
    }

    private sealed class SignedInVisitor : AuthenticationStateProvider
    {
        public ClaimsPrincipal User { get; set; } = new();

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(User));
    }
}
