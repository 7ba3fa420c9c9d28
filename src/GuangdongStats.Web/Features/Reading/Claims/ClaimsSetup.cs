using GuangdongStats.Web.Ui.Claims;

namespace GuangdongStats.Web.Features.Reading.Claims;

public static class ClaimsSetup
{
    public static IServiceCollection AddClaims(this IServiceCollection services) => services.AddScoped<ClaimWords>().AddScoped<ClaimRows>().AddScoped<ClaimList>().AddScoped<ClaimDownloads>();
}
