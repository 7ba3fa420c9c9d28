namespace GuangdongStats.Web.Features.Reading.Overview;

public static class OverviewSetup
{
    public static IServiceCollection AddOverview(this IServiceCollection services) => services.AddSingleton<OverviewFigures>().AddScoped<SummaryReport>();
}
