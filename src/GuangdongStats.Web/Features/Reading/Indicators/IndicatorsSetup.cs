namespace GuangdongStats.Web.Features.Reading.Indicators;

public static class IndicatorsSetup
{
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services.AddSingleton<IndicatorFigures>().AddScoped<IndicatorReport>();
}
