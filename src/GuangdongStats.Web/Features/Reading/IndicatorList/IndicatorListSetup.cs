namespace GuangdongStats.Web.Features.Reading.IndicatorList;

public static class IndicatorListSetup
{
    public static IServiceCollection AddIndicatorList(this IServiceCollection services) => services.AddSingleton<LatestFigures>().AddScoped<IndicatorSelection>();
}
