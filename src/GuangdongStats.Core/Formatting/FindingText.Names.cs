using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Formatting;

public static partial class FindingText
{
    public static string GravityName(Gravity gravity, Language language) => (gravity, language == Language.Chinese) switch
    {
        (Gravity.Hard, true) => "强制性审核",
        (Gravity.Hard, false) => "must be corrected",
        (Gravity.Soft, true) => "核实性审核",
        (Gravity.Soft, false) => "needs an explanation",
        _ => throw new ArgumentOutOfRangeException(nameof(gravity), gravity, "Not a gravity."),
    };

    /// <summary>A few words for lists and filters.</summary>
    public static string CheckName(Check check, Language language)
    {
        var chinese = language == Language.Chinese;
        return check switch
        {
            Check.NotCollected => chinese ? "免报时期填数" : "Period not collected",
            Check.LevelBelowZero => chinese ? "总量小于零" : "Level below zero",
            Check.ShareOver100 => chinese ? "比重超出0至100%" : "Share outside 0 to 100%",
            Check.GrowthImpossible => chinese ? "增速不可能成立" : "Impossible growth",
            Check.CumulativeEqualsParts => chinese ? "累计数与当月数不衔接" : "Year to date does not add up",
            Check.MonthAboveCumulative => chinese ? "当月数大于累计数" : "Month above year to date",
            Check.PartAboveTotal => chinese ? "地区数大于总计" : "Region above its total",
            Check.PartsAboveTotal => chinese ? "各地区合计大于总计" : "Regions above their total",
            Check.BaseAboveTotal => chinese ? "推算基数大于总计" : "Implied base above that of the total",
            Check.UnitSlip => chinese ? "计量单位存疑" : "Unit in doubt",
            Check.SignConflict => chinese ? "增速与总量方向不一致" : "Growth against the levels",
            Check.BaseGap => chinese ? "推算基数偏离过大" : "Implausible base",
            Check.GrowthOutsideHistory => chinese ? "增速超出历年同期范围" : "Growth outside earlier years",
            Check.GrowthJump => chinese ? "累计增速变动过大" : "Jump of growth",
            Check.CumulativeFalls => chinese ? "累计数下降" : "Year to date falls",
            Check.ShareDiffers => chinese ? "比重与推算不符" : "Share differs from the levels",
            Check.MissingRegion => chinese ? "地区数据缺漏" : "Missing region",
            Check.CoarserPrecision => chinese ? "精度降低" : "Less precise than before",
            _ => throw new ArgumentOutOfRangeException(nameof(check), check, "Not a check."),
        };
    }

    public static string MeasureName(Measure measure, Language language) => (measure, language == Language.Chinese) switch
    {
        (Measure.Level, true) => "总量",
        (Measure.Level, false) => "level",
        (Measure.Growth, true) => "增速",
        (Measure.Growth, false) => "growth",
        (Measure.Share, true) => "比重",
        (Measure.Share, false) => "share",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    /// <summary>What a threshold limits, with its unit.</summary>
    public static string ThresholdName(ThresholdName name, Language language)
    {
        var chinese = language == Language.Chinese;
        return name switch
        {
            Checks.Limits.ThresholdName.BaseGap => chinese ? "推算基数与上年公布数的最大偏离（%）" : "Largest gap between implied and published base (%)",
            Checks.Limits.ThresholdName.HistoryMargin => chinese ? "增速可超出历年同期范围的幅度（百分点）" : "How far growth may leave the range of earlier years (percentage points)",
            Checks.Limits.ThresholdName.HistoryYears => chinese ? "确定历年同期范围所需的最少年数（年）" : "Least number of earlier years that make a range (years)",
            Checks.Limits.ThresholdName.GrowthJump => chinese ? "累计增速逐月变动的最大幅度（百分点）" : "Largest move of year-to-date growth from month to month (percentage points)",
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a threshold."),
        };
    }

    /// <summary>What is wrong with a threshold and what would be right.</summary>
    public static string Problem(ThresholdProblem problem, Language language)
    {
        var (rule, given) = (problem.Rule, Plain(problem.Given));
        var (least, most, name) = (Plain(rule.Least), Plain(rule.Most), ThresholdName(rule.Name, language));
        return language == Language.Chinese
            ? $"{name}应为{least}至{most}之间的{(rule.IsWhole ? "整数" : "数")}，不能是{given}。"
            : $"{name}: expected a {(rule.IsWhole ? "whole number" : "number")} from {least} to {most}, not {given}.";

        string Plain(decimal number) => NumberText.Digits(number, UnitOfLastDigit(number, 4), language);
    }
}
