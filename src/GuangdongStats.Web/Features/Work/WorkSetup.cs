using GuangdongStats.Web.Localization;
using MudBlazor;
using MudBlazor.Services;

namespace GuangdongStats.Web.Features.Work;

/// <summary>What all work pages need.</summary>
public static class WorkSetup
{
    public static IServiceCollection AddWork(this IServiceCollection services)
    {
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.AddTransient<MudLocalizer, MudTexts>();
        return services;
    }
}
