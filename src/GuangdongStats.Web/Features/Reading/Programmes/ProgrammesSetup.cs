namespace GuangdongStats.Web.Features.Reading.Programmes;

public static class ProgrammesSetup
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) =>
        services.AddScoped<ProgrammeList>().AddScoped<ProgrammeDownloads>();
}
