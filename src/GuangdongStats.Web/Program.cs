using GuangdongStats.Data;
using GuangdongStats.Web;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;

try
{
    var builder = WebApplication.CreateBuilder(args).AddServer();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddStatsDb(builder.Configuration);
    builder.Services.AddRazorComponents();
    builder.Services.AddReadingRequests();
    builder.Services.AddServing();
    builder.Services.AddScoped<SiteUrls>();

    var app = builder.Build();
    app.UseKnownProxies();
    app.UseSecurityHeaders();
    app.UseHeadAsGet();
    app.UseReadingRequests();
    app.UseExceptionHandler("/problem", createScopeForErrors: true);
    app.UseStatusCodePagesWithReExecute("/problem");
    app.UseReadingFaults();
    app.UseRouting();
    app.UseAntiforgery();
    app.UseResponseCompression();

    ThemeSheet.Map(app);
    app.MapStaticAssets();
    app.MapRazorComponents<App>();

    if (await app.PrepareDatabase(args))
    {
        app.AnnounceStart(app.Services.GetRequiredService<DatabaseOptions>().Place);
        await app.RunAsync();
    }

    return 0;
}
catch (StatsDbStartException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
