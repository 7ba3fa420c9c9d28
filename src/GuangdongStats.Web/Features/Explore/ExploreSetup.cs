namespace GuangdongStats.Web.Features.Explore;

public static class ExploreSetup
{
    public static void MapExplore(this IEndpointRouteBuilder routes) => ExploreDownloads.Map(routes);
}
