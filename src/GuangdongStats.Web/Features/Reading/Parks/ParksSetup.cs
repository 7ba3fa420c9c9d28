namespace GuangdongStats.Web.Features.Reading.Parks;

public static class ParksSetup
{
    public static IServiceCollection AddParks(this IServiceCollection services) => services.AddScoped<ParkList>();
}
