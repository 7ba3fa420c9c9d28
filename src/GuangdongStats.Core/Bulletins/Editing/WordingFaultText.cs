using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>Says what is wrong with a worded text and what would be right.</summary>
public static class WordingFaultText
{
    public static string Sentence(WordingFault fault, Language language) => language == Language.Chinese ? Chinese(fault) : English(fault);

    private static string Chinese(WordingFault fault) => fault.Kind switch
    {
        WordingFaultKind.UnboundNumber => $"第{fault.Start + 1}个字符处的“{fault.Text}”是手写的数字：请改用右侧列出的数据，或先登记该数字及其来源。",
        WordingFaultKind.Markup => $"第{fault.Start + 1}个字符处的“{fault.Text}”含有 < 或 >：正文只能是文字，不能含网页代码。",
        WordingFaultKind.BrokenName => $"第{fault.Start + 1}个字符处的“{fault.Text}”不完整：数据写作 {{名称}}，花括号须成对，名称须与右侧列出的一致。",
        WordingFaultKind.UnknownName => $"第{fault.Start + 1}个字符处的 {{{fault.Text}}} 不是本月可用的数据，请从右侧列表中选取。",
        WordingFaultKind.NotAccepted => "文字过长，或含有无法键入的字符。",
        WordingFaultKind.LanguageMissing => $"缺少{Tongue(fault)}文字：两种文字须同时具备。",
        WordingFaultKind.NamesDiffer => $"{Tongue(fault)}中缺少 {fault.Text}：两种文字须包含相同的数据。",
        WordingFaultKind.SourceMissing => "登记的数字须注明来源：文件名称或 http(s) 网址。",
        WordingFaultKind.NoNumber => $"登记的{Tongue(fault)}内容“{fault.Text}”中没有数字。",
        WordingFaultKind.TooMany => $"新增段落最多{Wording.MostAdded}段，登记数字最多{Wording.MostNumbers}个。",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };

    private static string English(WordingFault fault) => fault.Kind switch
    {
        WordingFaultKind.UnboundNumber => $"“{fault.Text}” at character {fault.Start + 1} is a typed number: use one of the numbers listed beside the text, or register it with its source first.",
        WordingFaultKind.Markup => $"“{fault.Text}” at character {fault.Start + 1} holds < or >: the text is words only, without HTML.",
        WordingFaultKind.BrokenName => $"“{fault.Text}” at character {fault.Start + 1} is incomplete: a number is written {{name}}, with both braces and a name as listed beside the text.",
        WordingFaultKind.UnknownName => $"{{{fault.Text}}} at character {fault.Start + 1} is no number of this month; take one from the list beside the text.",
        WordingFaultKind.NotAccepted => "The text is too long, or holds characters that cannot be typed.",
        WordingFaultKind.LanguageMissing => $"The {TongueInEnglish(fault)} text is missing: both languages are needed.",
        WordingFaultKind.NamesDiffer => $"The {TongueInEnglish(fault)} text lacks {fault.Text}: both languages must hold the same numbers.",
        WordingFaultKind.SourceMissing => "A registered number needs its source: a document’s title or an http(s) address.",
        WordingFaultKind.NoNumber => $"The registered {TongueInEnglish(fault)} text “{fault.Text}” holds no number.",
        WordingFaultKind.TooMany => $"At most {Wording.MostAdded} paragraphs can be added and {Wording.MostNumbers} numbers registered.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };

    private static string Tongue(WordingFault fault) => fault.Language == Language.Chinese ? "中文" : "英文";

    private static string TongueInEnglish(WordingFault fault) => fault.Language == Language.Chinese ? "Chinese" : "English";
}
