using GuangdongStats.Web.Features.Explore.Growth;
using GuangdongStats.Web.Features.Explore.Revisions;

namespace GuangdongStats.Web.Features.Explore;

public static class ExploreSetup
{
    public static IServiceCollection AddExplore(this IServiceCollection services) => services.AddScoped<ExploreReport>().AddScoped<GrowthChecks>().AddScoped<GrowthDownloads>().AddScoped<RevisionFigures>().AddScoped<RevisionsDownload>().AddHostedService<FirstReport>();

    public static void MapExplore(this IEndpointRouteBuilder routes)
    {
        ExploreDownloads.Map(routes);
        GrowthDownloads.Map(routes);
        RevisionsDownload.Map(routes);
        SavedLinks.Map(routes);
    }
}
