using Microsoft.Extensions.Localization;
using MudBlazor;

namespace GuangdongStats.Web.Localization;

/// <summary>What MudBlazor's parts say, in both languages; of itself it speaks English only.</summary>
public sealed class MudTexts(IStringLocalizer<MudText> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
