using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Registers.Entries;

/// <summary>What is wrong with an entry and what would be right, in a sentence that names the field.</summary>
public static class RegisterProblemText
{
    public static LocalizedName Sentence(RegisterProblem problem, RegisterLayout layout)
    {
        var name = (problem.Item is null ? layout.Fields : layout.Items).FirstOrDefault(field => field.Code == problem.Field)?.Name ?? new("", "");
        var choices = (problem.Item is null ? layout.Fields : layout.Items).FirstOrDefault(field => field.Code == problem.Field)?.Choices ?? [];
        var detail = problem.Detail.Length > 80 ? $"{problem.Detail[..(char.IsHighSurrogate(problem.Detail[79]) ? 79 : 80)]}…" : problem.Detail;
        var (chinese, english) = problem.Fault switch
        {
            RegisterFault.Missing => ("请填写。", "Please fill it in."),
            RegisterFault.NameMissing => ("中文或英文名称至少填写一个。", "Give the name in Chinese or in English."),
            RegisterFault.SourceMissing => ("请选择目录中的来源，或填写来源文件的标题。", "Choose a source of the catalogue, or give the title of a source document."),
            RegisterFault.TextNotAccepted => ("文字过长，或含有不能输入的字符。", "The text is too long, or holds characters that cannot be typed."),
            RegisterFault.CodeNotAccepted => ($"代码“{detail}”应以小写字母开头，由小写字母、数字和单个连字符组成，例如 park-fs-sanlong。", $"The code “{detail}” should begin with a lower-case letter and hold lower-case letters, digits and single hyphens, like park-fs-sanlong."),
            RegisterFault.NotAChoice when choices.Count > 0 => (
                $"“{detail}”不在可选值之中：{string.Join("、", choices.Select(choice => $"{choice.Name.Chinese}（{choice.Code}）"))}。",
                $"“{detail}” is none of the choices: {string.Join(", ", choices.Select(choice => $"{choice.Name.English} ({choice.Code})"))}."),
            RegisterFault.NotAChoice => ($"“{detail}”应为 true 或 false。", $"“{detail}” should be true or false."),
            RegisterFault.NotADate => ($"“{detail}”不是日期，应如 2025-04-09、2025-04 或 2025。", $"“{detail}” is no date; it should look like 2025-04-09, 2025-04 or 2025."),
            RegisterFault.NotAYear => ($"“{detail}”不是年份，应如 2027。", $"“{detail}” is no year; it should look like 2027."),
            RegisterFault.NotANumber => ($"“{detail}”不是数，应如 3000 或 12.5，不带单位和逗号。", $"“{detail}” is no number; it should look like 3000 or 12.5, without unit and commas."),
            RegisterFault.NotAnAddress => ($"“{detail}”不是网址，应以 https:// 或 http:// 开头。", $"“{detail}” is no web address; it should begin with https:// or http://."),
            RegisterFault.PlaceUnknown => ($"目录中没有代码为“{detail}”的地区，应为六位区划代码，例如 440600（佛山市）。", $"The catalogue has no place with the code “{detail}”; it should be a division code of six digits, like 440600 (Foshan)."),
            RegisterFault.SourceUnknown => ($"目录中没有来源“{detail}”。可请管理员添加，或填写来源文件。", $"The catalogue has no source “{detail}”. An administrator can add it, or describe the document."),
            RegisterFault.ProgrammeUnknown => ($"名录中没有代码为“{detail}”的条目。", $"The register has no entry with the code “{detail}”."),
            RegisterFault.Circular => ($"形成了循环引用：{problem.Detail}。", $"The references lead in a circle: {problem.Detail}."),
            RegisterFault.ItemEmpty => ("请填写领域、任务或目标。", "Name the area, the task or the target."),
            RegisterFault.TargetIncomplete => ("目标值和单位应同时填写。", "A target needs both its value and its unit."),
            RegisterFault.ItemRepeated => ($"与第{detail}条相同。", $"It is the same as item {detail}."),
            _ => ($"条目过多：{detail}，最多{RegisterLayout.MostItems}。", $"There are too many items: {detail}; at most {RegisterLayout.MostItems}."),
        };
        return problem.Item is { } number
            ? new($"第{number}条 · {name.Chinese}：{chinese}", $"Item {number} · {name.English}: {english}")
            : name.IsEmpty ? new(chinese, english) : new($"{name.Chinese}：{chinese}", $"{name.English}: {english}");
    }
}
