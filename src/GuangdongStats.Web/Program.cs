using GuangdongStats.Data;
using GuangdongStats.Web;
using GuangdongStats.Web.Features.Accounts;
using GuangdongStats.Web.Features.Explore;
using GuangdongStats.Web.Features.Reading.Bulletins;
using GuangdongStats.Web.Features.Reading.IndicatorList;
using GuangdongStats.Web.Features.Reading.Indicators;
using GuangdongStats.Web.Features.Reading.Overview;
using GuangdongStats.Web.Features.Reading.Releases;
using GuangdongStats.Web.Features.Reading.Search;
using GuangdongStats.Web.Features.Work;
using GuangdongStats.Web.Features.Work.Audit;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Mail;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using GuangdongStats.Web.Ui.Uploads;

return await StartUp.Run(args, () =>
{
    var builder = WebApplication.CreateBuilder(args).AddServer();
    builder.Services.AddStatsDb(builder.Configuration);
    builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(WorkSetup.RoomForText);
    builder.Services.AddReadingRequests();
    builder.Services.AddReadingCache();
    builder.Services.AddServing();
    builder.Services.AddSessions();
    builder.Services.AddAccountPages(builder.Configuration);
    builder.Services.AddWork();
    builder.Services.AddUploads();
    builder.Services.AddMail(builder.Configuration);
    builder.Services.AddScoped<SiteUrls>();
    builder.Services.AddReports();
    builder.Services.AddExplore();
    builder.Services.AddScoped<RegisterWords>();
    builder.Services.AddOverview();
    builder.Services.AddIndicatorList();
    builder.Services.AddIndicators();
    builder.Services.AddBulletins();
    builder.Services.AddSiteSearch();

    var app = builder.Build();
    app.UseKnownProxies();
    app.UseHsts();
    app.UseSecurityHeaders();
    app.UseHeadAsGet();
    app.UseReadingRequests();
    app.UsePrivateHeaders();
    app.UseExceptionHandler(ProblemPages.Path, createScopeForErrors: true);
    app.UseProblemPages();
    app.UseReadingFaults();
    app.UseRouting();
    app.UseReadOnlyPages();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.UseFormGuard();
    app.UsePreviews();
    app.UseOutputCache();
    app.UseResponseCompression();

    Health.Map(app);
    IndicatorDownloads.Map(app);
    app.MapExplore();
    BulletinDownloads.Map(app);
    ReleaseFeeds.Map(app);
    AuditExport.Map(app);
    ThemeSheet.Map(app);
    app.MapAccounts();
    app.MapStaticAssets();
    app.MapRazorComponents<App>()
        .AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = null) // ours says it
        .KeepStateOutOfStaticPages();
    return app;
});
