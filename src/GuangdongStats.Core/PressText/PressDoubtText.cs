using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.PressText;

/// <summary>Doubts in words.</summary>
public static class PressDoubtText
{
    public static string Words(PressDoubt doubt, Language language) => (doubt, language == Language.Chinese) switch
    {
        (PressDoubt.YearFromTextDate, true) => "原文未写年份，按成文日期推定",
        (PressDoubt.YearFromTextDate, false) => "No year is written; it is taken from the date of the text.",
        (PressDoubt.YearFromEarlierPeriod, true) => "原文未写年份，沿用前文年份",
        (PressDoubt.YearFromEarlierPeriod, false) => "No year is written; that of the period named before is taken.",
        (PressDoubt.PeriodInherited, true) => "时期沿用前文",
        (PressDoubt.PeriodInherited, false) => "The period is taken from earlier words.",
        (PressDoubt.PeriodIsTextDate, true) => "原文为“目前”，按成文月份月末",
        (PressDoubt.PeriodIsTextDate, false) => "The text says “at present”; the end of the month of the text is taken.",
        (PressDoubt.EndOfPeriodAssumed, true) => "存量指标，按期末时点",
        (PressDoubt.EndOfPeriodAssumed, false) => "A stock; the end of the period is taken.",
        (PressDoubt.RegionInherited, true) => "地区沿用前文",
        (PressDoubt.RegionInherited, false) => "The region is taken from an earlier sentence.",
        (PressDoubt.RegionFromEarlierClause, true) => "地区取自前一分句，请核对是全地区数据，不是某家企业的数据",
        (PressDoubt.RegionFromEarlierClause, false) => "The region is taken from an earlier clause; make sure that the figure is the region's, not a company's.",
        (PressDoubt.RegionFromPublisher, true) => "原文未写地区，按发布单位推定",
        (PressDoubt.RegionFromPublisher, false) => "Only the publisher's name names the region.",
        (PressDoubt.IndicatorInherited, true) => "指标沿用上一句",
        (PressDoubt.IndicatorInherited, false) => "The indicator is taken from the sentence before.",
        (PressDoubt.OutputAssumed, true) => "原文未写“产量”，按产量理解",
        (PressDoubt.OutputAssumed, false) => "The text does not say “output”; output is assumed.",
        (PressDoubt.UnitAssumed, true) => "原文未写计量单位",
        (PressDoubt.UnitAssumed, false) => "The number stands without its unit.",
        (PressDoubt.MayRankGrowth, true) => "紧接在增速之后，请核对排名说的是总量，不是增速",
        (PressDoubt.MayRankGrowth, false) => "It follows a growth rate; make sure that the output is ranked, not its growth.",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "Not a doubt."),
    };
}
