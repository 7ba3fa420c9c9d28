using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.SheetLayouts;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>What a heading is taken for, in words.</summary>
public static class MeaningWords
{
    /// <returns>工业机器人产量 · 广州市 · 2025年1—5月; empty when it says nothing.</returns>
    public static string Of(LineMeaning meaning, LayoutRules rules, Language language, IStringLocalizer<ImportText> text) => meaning.LeftOut is { } why
        ? text["LeftOut" + why]
        : string.Join(" · ", Parts(meaning, rules, language, text).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(LineMeaning meaning, LayoutRules rules, Language language, IStringLocalizer<ImportText> text)
    {
        yield return meaning.Indicator is { } indicator ? rules.Catalogue.Indicator(indicator)?.Name.In(language) ?? "" : "";
        yield return meaning.Region is { } region ? rules.Catalogue.Region(region)?.Name.In(language) ?? "" : "";
        if (meaning is { Year: { } year, Month: { } month, Span: { } span })
        {
            yield return PeriodText.Long(Period.Of(span, year, month), language);
        }
        else
        {
            yield return meaning.Year is { } alone ? text["YearIs", alone.ToString(CultureInfo.InvariantCulture)] : "";
            yield return meaning.Month is { } one ? text["MonthIs", one] : "";
            yield return meaning.Span is { } stretch ? text["Span" + stretch] : "";
        }

        yield return meaning.Measure is { } measure ? FigureText.MeasureWords(measure, language) : "";
        yield return meaning.Unit ?? "";
    }
}
