namespace GuangdongStats.Web.Reports;

public static class ReportsSetup
{
    /// <summary>What turns figures into files; how many at a time say the settings <c>Downloads:…</c>.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddOptions<WritingOptions>().BindConfiguration("Downloads")
            .Validate(options => options.AtOnce is > 0 and <= 64, "The setting Downloads__AtOnce must be a number from 1 to 64.")
            .Validate(options => options.Waiting >= options.AtOnce && options.Waiting <= 1000, "The setting Downloads__Waiting must be a number from Downloads__AtOnce to 1000.")
            .ValidateOnStart();
        services.AddSingleton<WritingPlaces>();
        services.AddSingleton<PreparedFiles>();
        services.AddScoped<FilesInTurn>();
        services.AddScoped<ReportFrame>();
        services.AddScoped<ListReports>();
        services.AddScoped<SeriesFigures>();
        return services;
    }
}
