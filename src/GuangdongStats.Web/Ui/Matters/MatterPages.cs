using GuangdongStats.Core.Matters;

namespace GuangdongStats.Web.Ui.Matters;

/// <summary>The reading pages of matters.</summary>
public static class MatterPages
{
    /// <summary>Relative to the language's base: <c>parks/park-gz-nansha</c>. Reading pages ask <see cref="SiteUrls.Matter"/>.</summary>
    public static string Of(MatterKey key) => key.Kind switch
    {
        MatterKind.Park => $"parks/{key.Code}",
        MatterKind.Programme => $"programmes/{key.Code}",
        MatterKind.Scenario => $"scenarios/{key.Code}",
        _ => $"bulletins/{key.Code}",
    };
}
