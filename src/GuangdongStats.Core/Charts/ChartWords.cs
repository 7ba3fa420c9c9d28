using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>The words that charts put together, in both languages.</summary>
internal static class ChartWords
{
    public static bool IsChinese(this Language language) => language == Language.Chinese;

    public static string Choose(this Language language, string chinese, string english) => language.IsChinese() ? chinese : english;

    /// <summary>Between the parts of a label.</summary>
    public static string Comma(Language language) => language.Choose("，", ", ");

    public static string Join(Language language, IEnumerable<string> parts) =>
        string.Join(Comma(language), parts.Where(part => part.Length > 0));

    /// <summary>年累计, 当月, 时点; year to date, by month, end of period.</summary>
    public static string SpanWords(Span span, Language language) => span switch
    {
        Span.YearToDate => language.Choose("累计", "year to date"),
        Span.Month => language.Choose("当月", "by month"),
        _ => language.Choose("时点", "at the end of the period"),
    };

    /// <summary>What the level's axis and column are called: 产量 for output, 金额 for money, and so on.</summary>
    public static string LevelWord(Indicator indicator, Language language) => indicator switch
    {
        { IsMonthlyOutput: true } => language.Choose("产量", "Output"),
        { Kind: IndicatorKind.Share } => language.Choose("比重", "Share"),
        { Kind: IndicatorKind.Index } => language.Choose("指数", "Index"),
        { Unit.IsMoney: true } => language.Choose("规模", "Amount"),
        _ => language.Choose("数量", "Number"),
    };

    public static string GrowthWord(Language language) => language.Choose("同比", "YoY");

    public static string WithUnit(string name, string unit, Language language) => language.Choose($"{name}（{unit}）", $"{name} ({unit})");

    /// <summary>"同比+33%", "+33% year on year".</summary>
    public static string GrowthPart(string growth, Language language) => language.Choose("同比" + growth, growth + " year on year");

    /// <summary>快报, 估计, 低可信; nothing for a plain mark.</summary>
    public static string SignWords(MarkSign sign, Language language) => sign switch
    {
        MarkSign.Preliminary => language.Choose("快报", "preliminary"),
        MarkSign.Estimate => language.Choose("估计", "estimate"),
        MarkSign.LowConfidence => language.Choose("可信度低", "low confidence"),
        _ => "",
    };

    public static string BoundWords(BoundEnd end, Language language) => end switch
    {
        BoundEnd.Lower => language.Choose("下限，实际高于此数", "lower bound: the true figure is higher"),
        BoundEnd.Upper => language.Choose("上限，实际低于此数", "upper bound: the true figure is lower"),
        BoundEnd.About => language.Choose("约数", "approximate"),
        _ => "",
    };

    /// <summary>The full label of a slot: period, region where two are drawn, level, growth, signs.</summary>
    public static string Label(SlotMark mark, Region? region, Indicator indicator, Language language)
    {
        var text = new StringBuilder(PeriodText.Long(mark.Period, language));
        var comma = Comma(language);
        if (region is not null)
        {
            text.Append(comma).Append(region.Name.In(language));
        }

        var absence = NumberText.AbsenceWords(mark.Level.Figure.Absence ?? Absence.NotAvailable, language);
        if (mark.IsEmpty)
        {
            return text.Append(comma).Append(absence).ToString();
        }

        var level = LevelWord(indicator, language);
        text.Append(comma).Append(mark.Level.HasNumber ? mark.LevelText : language.Choose(level + absence, $"{level.ToLowerInvariant()} {absence}"));
        if (mark.Growth.HasNumber)
        {
            text.Append(comma).Append(GrowthPart(mark.GrowthText, language));
        }

        foreach (var sign in Signs(mark.Level, mark.Growth))
        {
            text.Append(comma).Append(SignWords(sign, language));
        }

        return text.ToString();
    }

    public static IEnumerable<MarkSign> Signs(params Charted[] measures) =>
        measures.Select(measure => measure.Sign).Where(sign => sign != MarkSign.None).Distinct();

    /// <summary>What a row of a table says beside its numbers.</summary>
    public static string Remarks(Language language, params Charted[] measures)
    {
        var words = Signs(measures).Select(sign => SignWords(sign, language))
            .Concat(measures.Select(measure => BoundWords(measure.End, language)))
            .Concat(measures.Where(measure => !measure.HasNumber && measures.All(m => !m.HasNumber)).Select(measure => NumberText.AbsenceWords(measure.Figure.Absence ?? Absence.NotAvailable, language)));
        return string.Join(language.Choose("；", "; "), words.Where(word => word.Length > 0).Distinct());
    }
}
