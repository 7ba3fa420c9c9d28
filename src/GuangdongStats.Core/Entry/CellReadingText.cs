using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Entry;

/// <summary>Why a cell asks or was not understood, said to the person who typed it, with what would be right.</summary>
public static class CellReadingText
{
    public static string Words(CellDoubt doubt, Language language) => (doubt, language == Language.Chinese) switch
    {
        (CellDoubt.ScaleMissing, true) => "带小数但没有“万”“亿”，是否漏写？",
        (CellDoubt.ScaleMissing, false) => "It has decimals but no 万, 亿, thousand or million. Is one missing?",
        (CellDoubt.PercentOrRatio, true) => "小于1且没有%，是比例还是百分数？",
        (CellDoubt.PercentOrRatio, false) => "It is below 1 without %. Is it a ratio or a percentage?",
        (CellDoubt.Grouping, true) => "分节号不在每三位处，请确认数值",
        (CellDoubt.Grouping, false) => "The separators do not stand every three digits. Which number is it?",
        (CellDoubt.DecimalComma, true) => "逗号是小数点还是分节号？",
        (CellDoubt.DecimalComma, false) => "Is the comma a decimal sign or a separator?",
        (CellDoubt.LeadingZero, true) => "数字以0开头，请确认",
        (CellDoubt.LeadingZero, false) => "The number begins with 0. Is it right?",
        (CellDoubt.Scientific, true) => "科学计数法可能丢失了末位数字，请确认",
        (CellDoubt.Scientific, false) => "Scientific notation may have lost the last digits. Is it right?",
        (CellDoubt.LetterScale, true) => "字母单位含义不一，请确认数值",
        (CellDoubt.LetterScale, false) => "A letter as scale is read differently by different people. Which number is it?",
        (CellDoubt.Compound, true) => "由两段数字组成，请确认合计数值",
        (CellDoubt.Compound, false) => "It is written in two parts. Is this their sum?",
        (CellDoubt.PercentInLevel, true) => "此格应填总量，却带有百分号",
        (CellDoubt.PercentInLevel, false) => "A level is asked here, but there is a percent sign.",
        (CellDoubt.LevelInPercent, true) => "此格应填百分数，数值过大且没有%，是否填错了列？",
        (CellDoubt.LevelInPercent, false) => "A percentage is asked here; the number is large and has no %. Is it in the wrong column?",
        (CellDoubt.UnitDiffers, true) => "单位与指标的计量单位不一致",
        (CellDoubt.UnitDiffers, false) => "The unit is not the indicator's.",
        (CellDoubt.SignUnexpected, true) => "此格不应有正负号",
        (CellDoubt.SignUnexpected, false) => "No sign is expected here.",
        (CellDoubt.DoubleNegative, true) => "“下降”与负号重复，是降还是升？",
        (CellDoubt.DoubleNegative, false) => "A word and a sign both say fall. Is it a fall or a rise?",
        (CellDoubt.Parentheses, true) => "括号表示负数，还是只作说明？",
        (CellDoubt.Parentheses, false) => "Do the brackets mean minus, or are they a remark?",
        (CellDoubt.Multiple, true) => "是增长了这么多倍，还是达到这么多倍？",
        (CellDoubt.Multiple, false) => "Is that the growth, or the multiple reached?",
        (CellDoubt.Fraction, true) => "增速写成了分数，请确认",
        (CellDoubt.Fraction, false) => "Growth is written as a fraction. Is it right?",
        (CellDoubt.AtMost, true) => "“不超过”没有对应的限定词，请选择最接近的一项",
        (CellDoubt.AtMost, false) => "There is no relation for “at most”. Choose the nearest.",
        (CellDoubt.PlusBehind, true) => "“+”表示以上，还是超过？",
        (CellDoubt.PlusBehind, false) => "Does the “+” mean at least or over?",
        (CellDoubt.TwoRelations, true) => "有两个不同的限定词，请选择一个",
        (CellDoubt.TwoRelations, false) => "Two different bounds stand on one number. Choose one.",
        (CellDoubt.SeveralNumbers, true) => "一格中有多个数，请选择一个",
        (CellDoubt.SeveralNumbers, false) => "There are several numbers in one cell. Choose one.",
        (CellDoubt.WhichAbsence, true) => "为什么没有数？请选择原因",
        (CellDoubt.WhichAbsence, false) => "Why is there no number? Choose the reason.",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "Not a doubt."),
    };

    public static string Words(CellRefusal refusal, Language language) => (refusal, language == Language.Chinese) switch
    {
        (CellRefusal.NotANumber, true) => "未找到数值；可填如 124,700、12.47万、超40%、— 或 未公布",
        (CellRefusal.NotANumber, false) => "No number was found. Write for example 124,700, 12.47万, over 40%, — or not yet published.",
        (CellRefusal.UnknownWords, true) => "数字旁有不能识别的文字；请只填数值、限定词和单位",
        (CellRefusal.UnknownWords, false) => "There are unknown words beside the number. Write only the number, its relation and its unit.",
        (CellRefusal.Date, true) => "这是日期或时间，不是数值；若粘贴自电子表格，请先把单元格改为文本或数值格式",
        (CellRefusal.Date, false) => "This is a date or a time, not a number. In a spreadsheet, format the cell as text or number first.",
        (CellRefusal.TooLong, true) => $"超过{CellText.LongestText}个字符；请只填一个数值",
        (CellRefusal.TooLong, false) => $"Longer than {CellText.LongestText} characters. Write one number only.",
        (CellRefusal.ControlCharacters, true) => "含有控制字符或特殊符号；请重新输入数值",
        (CellRefusal.ControlCharacters, false) => "There are control characters or special symbols. Type the number again.",
        (CellRefusal.TooLarge, true) => "数值位数过多；最多16位",
        (CellRefusal.TooLarge, false) => "Too many digits; 16 at most.",
        (CellRefusal.NotALevel, true) => "此格应填总量，而不是增速、倍数或比例",
        (CellRefusal.NotALevel, false) => "A level is asked here, not growth, a multiple or a part.",
        (CellRefusal.NotAPercentage, true) => "此格应填百分数，而不是数量或金额",
        (CellRefusal.NotAPercentage, false) => "A percentage is asked here, not a quantity or an amount.",
        (CellRefusal.NotAShare, true) => "此格应填比重，而不是增速",
        (CellRefusal.NotAShare, false) => "A share is asked here, not growth.",
        (CellRefusal.PercentagePoints, true) => "百分点是变动幅度，既不是增速也不是比重",
        (CellRefusal.PercentagePoints, false) => "Percentage points are a change of a rate, neither growth nor a share.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Not a refusal."),
    };
}
