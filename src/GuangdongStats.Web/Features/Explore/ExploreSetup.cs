namespace GuangdongStats.Web.Features.Explore;

public static class ExploreSetup
{
    public static IServiceCollection AddExplore(this IServiceCollection services) => services.AddSingleton<PreparedReports>().AddScoped<ExploreReport>();

    public static void MapExplore(this IEndpointRouteBuilder routes)
    {
        ExploreDownloads.Map(routes);
        SavedLinks.Map(routes);
    }
}
