namespace GuangdongStats.Web.Features.Reading.Releases;

public static class ReleasesSetup
{
    public static IServiceCollection AddReleases(this IServiceCollection services) => services.AddScoped<ReleaseDownloads>().AddScoped<ReleaseVerdicts>();
}
