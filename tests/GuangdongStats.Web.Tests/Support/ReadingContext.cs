using System.Globalization;
using Bunit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Features.Reading.Compare;
using GuangdongStats.Web.Features.Reading.Figures;
using GuangdongStats.Web.Features.Reading.IndicatorList;
using GuangdongStats.Web.Features.Reading.Indicators;
using GuangdongStats.Web.Features.Reading.Overview;
using GuangdongStats.Web.Features.Reading.Search;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Models, components and pages of the reading site one by one, without server and layout; questions go to the published figures.</summary>
public abstract class ReadingContext : BunitContext
{
    private static readonly Type[] Queries =
    [
        typeof(CatalogueReader), typeof(SeriesCache), typeof(ReportAsOf), typeof(RegionsWithFigures), typeof(RegistersAsOf), typeof(ReleasesAsOf), typeof(ExplanationAsOf), typeof(CheckedClaimsAsOf), typeof(ClaimLedgerAsOf), typeof(BulletinsAsOf),
        typeof(HeadlinesAsOf), typeof(ReleaseCalendar), typeof(ReleaseContents), typeof(WithdrawnFigures), typeof(OverviewFigures), typeof(IndicatorFigures), typeof(LatestFigures), typeof(TimeProvider),
    ];

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;
    private readonly TimeProvider clock;

    protected ReadingContext(ReadingSite site)
    {
        clock = site.Clock;
        foreach (var query in Queries)
        {
            Services.AddSingleton(query, site.Services.GetRequiredService(query));
        }

        Services.AddSingleton<FinishedCharts>();
        Services.AddLocalization();
        Services.AddSingleton<IConfiguration>(_ => new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        Services.AddTransient(_ => Context.Features.Get<ReadingRequest>()!);
        Services.AddTransient<SiteUrls>();
        Services.AddTransient<SiteAddress>();
        Services.AddTransient<IHttpContextAccessor>(_ => new HttpContextAccessor { HttpContext = Context });
        Services.AddTransient<RegisterWords>();
        Services.AddTransient<SiteSearch>();
        Services.AddTransient<CompareFigures>();
        Services.AddTransient<IndicatorSelection>();
        Services.AddTransient<FigureFacts>();
        Ask("/");
    }

    protected static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    /// <summary>The request that is answered.</summary>
    protected HttpContext Context { get; private set; } = default!;

    protected Dictionary<string, string?> Settings { get; } = [];

    protected ReadingRequest Reading => Context.Features.Get<ReadingRequest>()!;

    protected SiteUrls Urls => new(Reading);

    /// <summary>What follows answers this address, in its language; inside an asynchronous method only until its end.</summary>
    protected void Ask(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, "?" + Uri.EscapeDataString(after).Replace("%3D", "=").Replace("%26", "&").Replace("%2C", ",")) : (address, "");
        var isEnglish = new PathString(path).StartsWithSegments(ReadingRequest.EnglishPrefix, out var rest);
        Context = new DefaultHttpContext();
        Context.Request.PathBase = isEnglish ? ReadingRequest.EnglishPrefix : "";
        Context.Request.Path = isEnglish ? (rest.HasValue ? rest : "/") : path;
        Context.Request.QueryString = new(query);
        Context.Features.Set(ReadingRequest.Of(Context.Request, clock));
        CultureInfo.CurrentUICulture = Reading.Culture;
    }

    protected IStringLocalizer<T> Text<T>() => Services.GetRequiredService<IStringLocalizer<T>>();

    protected T Query<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Asks for an address and draws its page, as the router would with these parts of the path.</summary>
    protected IRenderedComponent<TPage> Page<TPage>(string address, params (string Name, object Value)[] route)
        where TPage : IComponent
    {
        Ask(address);
        return Render<CascadingValue<HttpContext>>(builder =>
        {
            builder.OpenComponent<CascadingValue<HttpContext>>(0);
            builder.AddComponentParameter(1, nameof(CascadingValue<HttpContext>.Value), Context);
            builder.AddComponentParameter(2, nameof(CascadingValue<HttpContext>.ChildContent), (RenderFragment)(page =>
            {
                page.OpenComponent<TPage>(0);
                foreach (var (name, value) in route)
                {
                    page.AddComponentParameter(1, name, value);
                }

                page.CloseComponent();
            }));
            builder.CloseComponent();
        }).FindComponent<TPage>();
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }
}
