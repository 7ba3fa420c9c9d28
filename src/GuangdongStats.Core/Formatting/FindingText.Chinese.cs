using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Formatting;

public static partial class FindingText
{
    private static string Chinese(Finding finding)
    {
        var figures = finding.Figures;
        var (first, unit, difference) = (figures[0], figures[0].Indicator.Unit, finding.Difference?.Value ?? 0);
        return finding.Check switch
        {
            Check.NotCollected => $"工业企业{PeriodText.Slot(first.Period, Language.Chinese)}免报，1月、2月不单独统计，此处不能填数；请填1—2月累计。",
            Check.LevelBelowZero => $"{When(0)}为{No(0)}，总量不能小于零。",
            Check.ShareOver100 when difference > 0 => $"{When(0)}比重为{No(0)}，比100%高出{Points(difference, Language.Chinese)}；比重应在0至100%之间。",
            Check.ShareOver100 => $"{When(0)}比重{No(0)}不能成立，比重应在0至100%之间。",
            Check.GrowthImpossible when figures.Count == 1 => $"{When(0)}增速{No(0)}低于−100%，任何基数都得不出这一增速。",
            Check.GrowthImpossible when first.Figure.Value <= -100 => $"{When(0)}增速{No(0)}意味着总量已降为零，但总量为{No(1)}，两者矛盾。",
            Check.GrowthImpossible => $"{When(0)}总量为{No(1)}，增速却为{No(0)}；总量为零时增速只能是−100%。",
            Check.CumulativeEqualsParts when finding.Difference is { Allowed: { } allowed } =>
                $"{When(0)}{No(0)}与{When(1)}{No(1)}加{When(2)}{No(2)}之和{Size(figures[1].Figure.Value + figures[2].Figure.Value, unit, Language.Chinese)}相差{By()}，"
                + $"超过四舍五入允许的{Size(allowed, unit, Language.Chinese)}。",
            Check.CumulativeEqualsParts => $"{When(0)}{No(0)}与{When(1)}{No(1)}加{When(2)}{No(2)}之和至少相差{By()}。",
            Check.MonthAboveCumulative => $"{When(0)}{No(0)}大于包含该月的{When(1)}{No(1)}，{AtLeast()}多出{By()}。",
            Check.PartAboveTotal => $"{When(0)}{Where(0)}{No(0)}大于{Where(1)}{No(1)}，{AtLeast()}多出{By()}，所占比重将超过100%。",
            Check.PartsAboveTotal => $"{When(0)}已知{KnownParts(finding)}合计{AtLeast()}{Size(SumOfParts(finding), unit, Language.Chinese)}，超过{Where(0)}{No(0)}，多出{By()}。",
            Check.BaseAboveTotal => $"按{When(0)}增速{No(0)}推算，{Where(0)}上年同期基数为{Base(first, figures[1], Language.Chinese)}，"
                + $"大于按{No(2)}推算的{Where(2)}基数{Base(figures[2], figures[3], Language.Chinese)}，多出{By()}；这些总量和增速不可能同时成立。",
            Check.UnitSlip => $"{When(0)}{No(0)}约为{When(1)}{No(1)}的{ChineseSlip(difference)}，请核对计量单位{ChineseHint(difference, unit)}。",
            Check.SignConflict => $"{When(0)}增速为{No(0)}，但按总量计算（{When(1)}{No(1)}，{When(2)}{No(2)}）为{Signed(difference, Language.Chinese)}，方向不一致。",
            Check.BaseGap => $"按{When(0)}总量{No(1)}和增速{No(0)}推算，上年同期基数为{Base(first, figures[1], Language.Chinese)}，比{When(2)}公布的{No(2)}"
                + $"{(difference > 0 ? "高" : "低")}{Percent(difference)}，超过{Limit(finding)}的界限。",
            Check.GrowthOutsideHistory => $"{When(0)}增速{No(0)}比历年同期{(difference > 0 ? "最高" : "最低")}的{Extreme()}{(difference > 0 ? "高" : "低")}"
                + $"{Points(difference, Language.Chinese)}，超过允许的{Points(finding.Difference!.Allowed!.Value, Language.Chinese)}。",
            Check.GrowthJump => $"{When(0)}增速{No(0)}，比{When(1)}的{No(1)}{(difference > 0 ? "加快" : "回落")}{Points(difference, Language.Chinese)}，"
                + $"超过{Points(finding.Difference!.Allowed!.Value, Language.Chinese)}的界限。",
            Check.CumulativeFalls => $"{When(0)}{No(0)}低于{When(1)}{No(1)}，{AtLeast()}减少{By()}；若无修订，累计数不会下降。",
            Check.ShareDiffers => $"{When(0)}比重{No(0)}与按总量计算的{ComputedShare(finding, Language.Chinese)}不一致（{Where(1)}{No(1)}，{Where(2)}{No(2)}），相差{ComputedPoints(difference, Language.Chinese)}。",
            Check.MissingRegion => $"{Where(0)}{When(0)}没有{MeasureName(first.Measure, Language.Chinese)}（{NumberText.AbsenceWords(first.Figure.Absence!.Value, Language.Chinese)}），而{When(1)}为{No(1)}。",
            Check.CoarserPrecision when figures.Count == 1 => $"{Named(0)}精确到{LastDigit(difference)}，指标目录规定精确到{LastDigit(finding.Difference!.Allowed!.Value)}，精度不够。",
            Check.CoarserPrecision when finding.Difference is { Allowed: { } before } =>
                $"{Named(0)}精确到{LastDigit(difference)}，{Before()}精确到{LastDigit(before)}，精度降低。",
            Check.CoarserPrecision => $"{Named(0)}不是准确数，{Before()}为准确数。",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Check, "Not a check."),
        };

        string No(int index) => Number(figures[index], Language.Chinese);
        string Where(int index) => figures[index].Region.Name.Chinese;
        string When(int index) => ChineseWhen(figures[index].Period, withYear: !InOneYear(finding));
        string By() => Size(difference, unit, Language.Chinese);
        string AtLeast() => AllExact(finding) ? "" : "至少";
        string Percent(decimal percent) => NumberText.Percent(Interval.Of(Math.Abs(percent)), 1, Language.Chinese);
        string Extreme() => figures[difference > 0 ? 2 : 1] is var extreme ? $"{Number(extreme, Language.Chinese)}（{PeriodText.Long(extreme.Period, Language.Chinese)}）" : "";
        string Named(int index) => $"{When(index)}{(first.Measure == Measure.Level ? "" : MeasureName(first.Measure, Language.Chinese))}{No(index)}";
        string Before() => IsSamePlace(finding) ? $"已公布的{No(1)}" : Named(1);
        string LastDigit(decimal digit) => first.Measure == Measure.Level ? Size(digit, unit, Language.Chinese) : Points(digit, Language.Chinese);
    }

    /// <summary>1—5月累计, 5月, 5月末; with the year 2025年1—5月累计, 2025年全年.</summary>
    private static string ChineseWhen(Period period, bool withYear) => withYear
        ? PeriodText.Long(period, Language.Chinese) + (period.IsFullYear ? "全年" : period.Span == Span.YearToDate ? "累计" : "")
        : PeriodText.Slot(period, Language.Chinese) + (period.Span == Span.YearToDate ? "累计" : "");

    private static string ChineseSlip(decimal power) => power switch { -8 => "亿分之一", -4 => "万分之一", 4 => "1万倍", _ => "1亿倍" };

    private static string ChineseHint(decimal power, Unit unit) => power switch
    {
        -8 => $"：是否应为“亿{unit.Name.Chinese}”",
        -4 => $"：是否应为“万{unit.Name.Chinese}”",
        4 => "：是否多乘了1万",
        _ => "：是否多乘了1亿",
    };

    private static string KnownParts(Finding finding)
    {
        var names = finding.Figures.Skip(1).Select(figure => figure.Region.Name.Chinese).ToList();
        return names.Count <= 5 ? $"{names.Count}个地区（{string.Join('、', names)}）" : $"{names[0]}、{names[1]}等{names.Count}个地区";
    }
}
