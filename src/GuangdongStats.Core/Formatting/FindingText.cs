using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Formatting;

/// <summary>
/// What a finding says, in one sentence that names the figures that disagree and by how much. Levels stand in full digits, so that a clerk
/// finds the typed number again. The same under every culture of the machine.
/// </summary>
public static partial class FindingText
{
    private const decimal FullDigitsUpTo = 1_000_000_000m;

    public static string Sentence(Finding finding, Language language) => language == Language.Chinese ? Chinese(finding) : English(finding);

    /// <summary>Which figure it is, for lists of findings of many cells: 广东省 工业机器人产量 2025年1—5月 增速; Guangdong, industrial robots, January–May 2025, growth.</summary>
    public static string Place(ConcernedFigure figure, Language language) => string.Join(
        language == Language.Chinese ? " " : ", ",
        figure.Region.Name.In(language), figure.Indicator.Name.In(language), PeriodText.Long(figure.Period, language), MeasureName(figure.Measure, language));

    private static string Number(ConcernedFigure concerned, Language language) => concerned.Measure switch
    {
        Measure.Level => Level(concerned.Figure, concerned.Indicator.Unit, language),
        Measure.Growth => NumberText.Growth(concerned.Figure, language),
        _ => NumberText.Share(concerned.Figure, language),
    };

    /// <summary>Full digits where that is still readable and loses nothing: 124,700套. Else as everywhere: 超1000亿元, 12.5 EFLOPS.</summary>
    private static string Level(Figure figure, Unit unit, Language language) =>
        figure.IsExact && Math.Abs(figure.Value) is >= 1_000 and < FullDigitsUpTo && figure.Precision >= 1 && !unit.IsPercent
            ? NumberText.Quantity(Interval.Of(figure.Value), unit, language)
            : NumberText.Level(figure, unit, language);

    /// <summary>A size in the base unit, without sign.</summary>
    public static string Size(decimal size, Unit unit, Language language)
    {
        var whole = Math.Abs(size);
        return whole < 1_000 ? NumberText.Level(Figure.Exact(whole, UnitOfLastDigit(whole, 2)), unit, language) : NumberText.Quantity(Interval.Of(whole), unit, language);
    }

    /// <summary>A computed percentage to one decimal, signed.</summary>
    private static string Signed(decimal percent, Language language) => NumberText.Percent(Interval.Of(percent), 1, language, signed: true);

    /// <summary>A difference of percentages without sign and to two decimals at the most: 6.6个百分点, 6.6 percentage points (R4).</summary>
    private static string Points(decimal points, Language language)
    {
        var size = Rounding.ToDecimals(Math.Abs(points), 2);
        var digits = NumberText.Digits(size, UnitOfLastDigit(size, 2), language);
        return language == Language.Chinese ? digits + "个百分点" : size == 1 ? "1 percentage point" : digits + " percentage points";
    }

    /// <summary>The same of a computed percentage, which has no digits of its own: one decimal, two where it is small.</summary>
    private static string ComputedPoints(decimal points, Language language) => Points(Rounding.ToDecimals(points, Math.Abs(points) < 1 ? 2 : 1), language);

    /// <summary>A threshold in percent, with the digits it was set to.</summary>
    private static string Limit(Finding finding)
    {
        var limit = finding.Difference!.Allowed!.Value;
        return NumberText.Digits(limit, UnitOfLastDigit(limit, 4), Language.Chinese) + "%";
    }

    private static string Base(ConcernedFigure growth, ConcernedFigure level, Language language) =>
        NumberText.Quantity(Interval.Of(Growth.ImpliedBase(level.Figure, growth.Figure)!.Value), level.Indicator.Unit, language);

    private static string ComputedShare(Finding finding, Language language) =>
        NumberText.Percent(Share.Bounds(finding.Figures[1].Figure, finding.Figures[2].Figure)!.Value, 1, language);

    private static decimal SumOfParts(Finding finding) => finding.Figures[0].Figure.Value + finding.Difference!.Value;

    private static bool AllExact(Finding finding) => finding.Figures.All(figure => figure.Figure.IsExact);

    private static bool InOneYear(Finding finding) => finding.Figures.All(figure => figure.Period.Year == finding.Figures[0].Period.Year);

    /// <summary>The unit of the last digit that a number needs, with at most so many decimals.</summary>
    private static decimal UnitOfLastDigit(decimal value, int decimals)
    {
        var unit = 1m;
        for (var digit = 0; digit < decimals && Rounding.ToUnit(value, unit) != Rounding.ToDecimals(value, decimals); digit++)
        {
            unit /= 10;
        }

        return unit;
    }

    private static bool IsSamePlace(Finding finding) => finding.Figures[0].Place == finding.Figures[1].Place;
}
