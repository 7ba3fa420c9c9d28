using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Ui.Matters;

/// <summary>Names and refusals of matters in the language of the page.</summary>
public sealed class MatterWords(IStringLocalizer<MatterText> text, IStringLocalizer<RefusalText> refusals)
{
    public string Kind(MatterKind kind) => text[$"Kind{kind}"];

    /// <summary>Its title, or its code where nothing is entered yet.</summary>
    public static string Title(MatterKey key, LocalizedName title, Language language) => title.IsEmpty ? key.Code : title.In(language);

    /// <summary>Where a matter is not told in the words of figures, in its own.</summary>
    public string Why(Refusal refusal) => text[$"Refusal{refusal}"] is { ResourceNotFound: false } own ? own : refusals[refusal.ToString()];
}
