namespace GuangdongStats.Web.Reports;

public static class ReportsSetup
{
    /// <summary>What turns figures into workbooks.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<Workbooks>();
        services.AddScoped<SiteAddress>();
        services.AddScoped<ReportFrame>();
        services.AddScoped<SeriesFigures>();
        return services;
    }
}
