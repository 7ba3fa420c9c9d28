using GuangdongStats.Web.Features.Work.Audit;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Matters;
using Microsoft.AspNetCore.SignalR;
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
        services.AddScoped<MatterWords>();
        services.AddScoped<AuditWords>();
        return services;
    }

    /// <summary>A press text, or a block of a spreadsheet, comes in one message; a larger one would end the circuit.</summary>
    public static void RoomForText(HubOptions hub) => hub.MaximumReceiveMessageSize = 512 * 1024;
}
