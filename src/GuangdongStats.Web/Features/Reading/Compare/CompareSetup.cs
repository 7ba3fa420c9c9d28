namespace GuangdongStats.Web.Features.Reading.Compare;

public static class CompareSetup
{
    public static IServiceCollection AddCompare(this IServiceCollection services) => services.AddScoped<CompareFigures>().AddScoped<CompareReport>();
}
