using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Registers;
using GuangdongStats.Web.Ui;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

/// <summary>Where the parts of a bulletin lead.</summary>
public static class BulletinLinks
{
    /// <returns>Null for words and periods.</returns>
    public static string? Of(Reference reference, SiteUrls urls) => reference switch
    {
        FigureReference figure => urls.Figure(figure.Key, figure.Period),
        ClaimReference claim => urls.Claims(claim.Claim.Anchor),
        NumberReference { Number.Document.Url: { Length: > 0 } url } => url,
        StreakReference streak => urls.Indicator(streak.Key.Indicator, streak.Key.Region) + "#streak",
        RegisterReference { Register: RegisterKind.Parks } park => urls.Parks(park.Code),
        RegisterReference { Register: RegisterKind.Programmes } programme => urls.Programmes(programme.Code),
        RegisterReference { Register: RegisterKind.Scenarios } scenario => urls.Scenarios(scenario.Code),
        _ => null,
    };
}
