using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Ui.History;

/// <summary>Texts of ActText.resx: the acts of the audit log by their codes.</summary>
public sealed class ActText
{
    public static string Of(IStringLocalizer<ActText> acts, string code) => acts[code] is { ResourceNotFound: false } known ? known.Value : acts["Other", code].Value;
}
