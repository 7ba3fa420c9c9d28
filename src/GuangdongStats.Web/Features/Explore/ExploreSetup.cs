namespace GuangdongStats.Web.Features.Explore;

public static class ExploreSetup
{
    public static IServiceCollection AddExplore(this IServiceCollection services) => services.AddScoped<ExploreReport>().AddHostedService<FirstReport>();

    public static void MapExplore(this IEndpointRouteBuilder routes)
    {
        ExploreDownloads.Map(routes);
        SavedLinks.Map(routes);
    }
}
