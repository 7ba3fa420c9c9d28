using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Bulletins;

/// <summary>What stands beneath a headline because it is newer but less firm, a short line each; as a sentence: <see cref="NewerFiguresStatement"/>.</summary>
public static class NewerFigures
{
    public static IEnumerable<SentencePart> Lines(Headline headline, Language language)
    {
        var isChinese = language == Language.Chinese;
        if (headline.NewerGrowth is { } grown)
        {
            var (period, growth) = (PeriodText.Long(grown.Period, language), NumberText.Growth(grown.GrowthFigure, language));
            yield return new(
                isChinese ? $"更新：{period}仅公布增速 {growth}" : $"Newer: for {period} only growth is published, {growth}",
                new FigureReference(headline.Key, grown.Period, Measure.Growth));
        }

        if (headline.NewerLowConfidence is { } low)
        {
            var (period, level) = (PeriodText.Long(low.Period, language), NumberText.Level(low.LevelFigure, headline.Indicator.Unit, language));
            yield return new(
                isChinese ? $"更新：{period} {level}，来源可信度低" : $"Newer: {level} for {period}, from a source of low confidence",
                new FigureReference(headline.Key, low.Period, Measure.Level));
        }
    }
}
