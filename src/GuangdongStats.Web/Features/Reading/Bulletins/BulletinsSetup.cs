namespace GuangdongStats.Web.Features.Reading.Bulletins;

public static class BulletinsSetup
{
    public static IServiceCollection AddBulletins(this IServiceCollection services) => services.AddSingleton<BulletinCharts>().AddScoped<MonthlyReport>();
}
