namespace GuangdongStats.Web.Features.Reading.Search;

public static class SearchSetup
{
    public static IServiceCollection AddSiteSearch(this IServiceCollection services) => services.AddScoped<SiteSearch>();
}
