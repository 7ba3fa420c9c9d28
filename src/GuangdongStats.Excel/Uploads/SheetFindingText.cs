using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Excel.Uploads;

/// <summary>What is wrong with a cell of a sheet, said to the person who filled it, with what would be right.</summary>
public static class SheetFindingText
{
    /// <summary><c>数据!C5：公式出错（#DIV/0!），请在 Excel 中改正后再导入</c>.</summary>
    public static string Sentence(SheetFinding finding, Language language) =>
        finding.Place + (language == Language.Chinese ? "：" : ": ") + Words(finding.Fault, finding.Detail, language);

    public static string Words(CellFault fault, string detail, Language language) => (fault, language == Language.Chinese) switch
    {
        (CellFault.ErrorValue, true) => $"单元格是错误值 {detail}，请在 Excel 中改正后再导入",
        (CellFault.ErrorValue, false) => $"The cell holds the error {detail}. Correct it in Excel and upload again.",
        (CellFault.Uncalculated, true) => "公式没有计算结果，请用 Excel 或 WPS 打开、保存后再导入",
        (CellFault.Uncalculated, false) => "The formula has no result. Open the file in Excel, save it and upload again.",
        (CellFault.DateNotNumber, true) => "此处应为数值，单元格是日期（可能是 Excel 自动转换的）",
        (CellFault.DateNotNumber, false) => "A number is asked here and the cell holds a date; Excel may have made it one.",
        (CellFault.NotANumber, true) => $"此处应为数值，单元格是逻辑值 {detail}",
        (CellFault.NotANumber, false) => $"A number is asked here and the cell holds {detail}.",
        (CellFault.Merged, true) => $"单元格在合并区域 {detail} 内，无法判断属于哪一行，请取消合并",
        (CellFault.Merged, false) => $"The cell lies in the merged area {detail}, so its row is not clear. Unmerge it.",
        (CellFault.Twice, true) => $"与 {detail} 重复：同一个数据填了两次",
        (CellFault.Twice, false) => $"The same figure stands in {detail} as well. Keep one.",
        (CellFault.UnknownRow, true) => "无法识别这一行是哪个指标、地区和时期；请用下载的模板原有的行填写",
        (CellFault.UnknownRow, false) => "Which indicator, region and period this row is cannot be told. Fill the template's own rows.",
        (CellFault.TooMany, true) => $"一次最多导入{SheetReading.MostFigures}个数据，从这里起未读取；请分成几个文件",
        (CellFault.TooMany, false) => $"{SheetReading.MostFigures} figures can be imported at once; from here on nothing was read. Split the file.",
        (CellFault.NumberAsText, true) => "数字以文本存放，已按数值读入",
        (CellFault.NumberAsText, false) => "The number is stored as text; it was read as a number.",
        (CellFault.ShownRounded, true) => $"单元格存的是 {detail}，按显示的位数读入",
        (CellFault.ShownRounded, false) => $"The cell holds {detail}; it was read as it is shown.",
        (CellFault.HiddenRow, true) => "这一行是隐藏的，仍已读入",
        (CellFault.HiddenRow, false) => "The row is hidden; it was read all the same.",
        (CellFault.HiddenColumn, true) => $"{detail} 列是隐藏的，仍已读入",
        (CellFault.HiddenColumn, false) => $"Column {detail} is hidden; it was read all the same.",
        (CellFault.HiddenSheet, true) => "这个工作表是隐藏的，仍已读入",
        (CellFault.HiddenSheet, false) => "The sheet is hidden; it was read all the same.",
        (CellFault.MaybeOld, true) => "公式的结果可能不是最新的：文件不自动计算；请在 Excel 中按 F9 重新计算、保存后再导入，或核对此数",
        (CellFault.MaybeOld, false) => "The formula's result may be out of date: the file is not calculated by itself. Press F9 in Excel, save and upload again, or check the number.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };
}
