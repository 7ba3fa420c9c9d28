using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Excel.Templates;

/// <summary>The words of a template.</summary>
internal sealed class TemplateText(Language language)
{
    public string Sheet => Pick("数据", "Data");

    public string Title(string month) => Pick($"广东省机器人与人工智能产业统计 {month}填报表", $"Guangdong robot and AI statistics: figures to enter for {month}");

    public string HowTo => Pick(
        "只填白色单元格，可照平常的写法：124,700、12.47万、33%、超40%、—、未公布。空着的单元格不会改动已录入的数据。填好后在“导入”页面上传。",
        "Fill the white cells only, as you would type: 124,700, 12.47万, 33%, over 40%, —, not yet published. Cells left empty change nothing. Then upload the file on the import page.");

    public string Source => Pick("数据来源（文件名称）", "Source (title of the document)");

    public string Address => Pick("网址", "Address");

    public string Page => Pick("页码", "Page");

    public string Own => Pick("本部门统计", "Own statistics");

    public string Indicator => Pick("指标", "Indicator");

    public string Region => Pick("地区", "Region");

    public string Period => Pick("时期", "Period");

    public string Unit => Pick("计量单位", "Unit");

    public string LastYear => Pick("上年同期", "Last year");

    public string Before => Pick("上期", "Period before");

    public string Released => Pick("已公布", "Released");

    public string PromptTitle => Pick("填写方法", "How to fill");

    public string Prompt(Measure measure) => measure switch
    {
        Measure.Level => Pick("例：124,700、12.47万、超1000亿；没有数时从列表选择原因。", "For example 124,700, 12.47万, over 100 billion; where there is no number choose the reason."),
        Measure.Growth => Pick("例：33%、-3.2、持平；没有数时从列表选择原因。", "For example 33%, -3.2, unchanged; where there is no number choose the reason."),
        _ => Pick("例：43.4%、超40%；没有数时从列表选择原因。", "For example 43.4%, over 40%; where there is no number choose the reason."),
    };

    /// <summary>What typing understands as an absence of each kind.</summary>
    public IReadOnlyList<string> Absences => language == Language.Chinese
        ? ["未公布", "免报", "不可得", "不适用", "保密", "不足最小单位"]
        : ["not yet published", "not collected", "not available", "not applicable", "confidential", "low"];

    public string Footer => Pick("第 &P 页，共 &N 页", "Page &P of &N");

    private string Pick(string chinese, string english) => language == Language.Chinese ? chinese : english;
}
