namespace GuangdongStats.Web.Features.Reading.Scenarios;

public static class ScenariosSetup
{
    public static IServiceCollection AddScenarios(this IServiceCollection services) => services.AddScoped<ScenarioList>();
}
