using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>The words of tables that are neither an indicator, a place, a period nor a unit. Of several at one place the longest counts.</summary>
internal static class HeadingWords
{
    public static WordList<HeadingWord> All { get; } = new(
        ("同比增长|同比增速|同比增幅|同比增减|同比±|同比|比上年同期增长|较上年同期增长|比去年同期增长|较去年同期增长|比上年同期增减|比上年同期|较上年同期|比上年增长|较上年增长|比上年|较上年|增长率|增长速度|增速|增幅|增长|涨幅|±|"
            + "growth on a year earlier|growth on last year|year-on-year growth|year on year growth|yoy growth|growth rate|annual growth|growth|year-on-year change|year-on-year|year on year|yoy|y/y|% change", new(Measure.Growth)),
        ("占全国的比重|占全国比重|占全国份额|占全国|全国占比|占比|比重|份额|share of the national total|share of national total|share of the nation|share of nation|national share|share of china|share", new(Measure.Share)),
        ("产量|产值|绝对量|绝对数|绝对值|数值|总量|实绩|完成数|完成|本期数|本年数|数量|数|规模|营业收入|output|production|value|level|amount|volume|total output|number|revenue", new(Measure.Level)),
        ("本年累计|本月止累计|本月累计|自年初累计|年初至今累计|年初累计|年初至今|累计数|累计|year to date|year-to-date|ytd|cumulative|accumulated", new(Span: Span.YearToDate)),
        ("本月数|当月数|本月|当月|单月|month only|single month|current month|this month|in the month", new(Span: Span.Month)),
        ("期末|月末|年末数|end of period|end of month|at the end", new(Span: Span.Point)),
        ("上年同期累计|去年同期累计|上年同期数|去年同期数|上年同期|去年同期|同期数|同期|上年数|same period of last year|same period last year|a year earlier|last year|previous year|prior year", new(LeftOut: LeftOut.ComparableBase)),
        ("环比增长|环比增速|环比|比上月增长|较上月增长|比上月|较上月|month-on-month|month on month|mom|m/m", new(LeftOut: LeftOut.MonthOnMonth)),
        ("全国排名|全国位次|全省排名|排名|排位|位次|名次|rank|ranking", new(LeftOut: LeftOut.Rank)),
        ("增加量|增减量|增减额|增量|净增|增加数|增减|difference|increase over|absolute change", new(LeftOut: LeftOut.Difference)),
        ("年度目标|全年目标|目标值|目标|年度计划|计划|预期|预计|完成率|完成进度|完成比例|target|plan|planned|forecast|completion rate", new(LeftOut: LeftOut.Target)),
        ("序号|编号|行次|no.|no|#", new(LeftOut: LeftOut.Serial)),
        ("备注|说明|注|资料来源|数据来源|填报人|审核人|制表人|联系电话|remarks|remark|note|notes|source|sources|comment|comments", new(LeftOut: LeftOut.Note)),
        ("合计|总计|小计|总和|total|subtotal|grand total|sum", new(IsTotal: true)),
        ("其中|填报|制表|编制|发布|各市|各地市|各地区|各地|各省|分市|分地市|分地区|分省|分月|地市|地区|区域|省份|城市|市别|指标名称|指标|项目|产品名称|产品|名称|主要产品|主要指标|主要|统计表|统计|月度|月报表|月报|快报|报表|情况表|情况|一览表|明细表|明细|汇总表|汇总|数据|表|"
            + "时间|时期|月份|年份|年度|期间|日期|计量单位|单位|按|分|的|及|和|与|为|年|月|规模以上工业企业|规模以上工业|规上工业企业|规上工业|规模以上|规上|工业企业|完成情况|主营|本期|报告期|附件|附表|"
            + "of which|of|by|and|the|in|for|from|on|to|a|table|data|statistics|monthly|city|cities|region|regions|province|provinces|indicator|indicators|item|items|period|periods|month|months|year|name|main|figures|report|sheet|unit|units|at|as", default));
}
