namespace GuangdongStats.Web.Features.Reading.Figures;

public static class FiguresSetup
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services.AddScoped<FigureFacts>().AddScoped<FigureReport>();
}
