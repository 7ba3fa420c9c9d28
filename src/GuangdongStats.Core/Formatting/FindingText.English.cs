using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Formatting;

public static partial class FindingText
{
    private static string English(Finding finding)
    {
        var figures = finding.Figures;
        var (first, unit, difference) = (figures[0], figures[0].Indicator.Unit, finding.Difference?.Value ?? 0);
        return finding.Check switch
        {
            Check.NotCollected => $"{Period(0)} alone is not collected from industrial enterprises and takes no number; enter January–February {first.Period.Year:D4}.",
            Check.LevelBelowZero => $"The level {For(0)} is {No(0)}; it cannot be below zero.",
            Check.ShareOver100 when difference > 0 => $"The share {For(0)} is {No(0)}, {Points(difference, Language.English)} above 100%; a share lies between 0 and 100%.",
            Check.ShareOver100 => $"The share {For(0)} is {No(0)}; a share lies between 0 and 100%.",
            Check.GrowthImpossible when figures.Count == 1 => $"Growth of {No(0)} {For(0)} is below −100%; no base can give it.",
            Check.GrowthImpossible when first.Figure.Value <= -100 => $"Growth of {No(0)} {For(0)} means that nothing is left, but the level is {No(1)}.",
            Check.GrowthImpossible => $"The level {For(0)} is {No(1)}, but growth is {No(0)}; a level of zero can only be growth of −100%.",
            Check.CumulativeEqualsParts when finding.Difference is { Allowed: { } allowed } =>
                $"{Dated(0)} differs from {Dated(1)} plus {Dated(2)}, together {Size(figures[1].Figure.Value + figures[2].Figure.Value, unit, Language.English)}, by {By()}; "
                + $"rounding allows {Size(allowed, unit, Language.English)}.",
            Check.CumulativeEqualsParts => $"{Dated(0)} differs from {Dated(1)} plus {Dated(2)} by at least {By()}.",
            Check.MonthAboveCumulative => $"{Dated(0)} is above {Dated(1)}, which contains it, by {AtLeast()}{By()}.",
            Check.PartAboveTotal => $"{Placed(0)} is above {Placed(1)} {For(0)} by {AtLeast()}{By()}: its share would exceed 100%.",
            Check.PartsAboveTotal => $"{EnglishParts(finding)} add up to {AtLeast()}{Size(SumOfParts(finding), unit, Language.English)} {For(0)}, {By()} above {Placed(0)}.",
            Check.BaseAboveTotal => $"Growth of {No(0)} {For(0)} puts {Where(0)} a year earlier at {Base(first, figures[1], Language.English)}, {By()} above "
                + $"{Where(2)}, which growth of {No(2)} puts at {Base(figures[2], figures[3], Language.English)}; these levels and growth rates cannot all be true.",
            Check.UnitSlip => $"{Dated(0)} is about {EnglishSlip(difference)} {Dated(1)}; check the unit: {EnglishHint(difference, unit)}",
            Check.SignConflict => $"Growth {For(0)} is {No(0)}, but the levels ({No(1)} {For(1)}, {No(2)} {For(2)}) give {Signed(difference, Language.English)}: the directions differ.",
            Check.BaseGap => $"The level {No(1)} and growth of {No(0)} {For(0)} imply {Base(first, figures[1], Language.English)} a year earlier, "
                + $"{Percent(difference)} {(difference > 0 ? "above" : "below")} the published {No(2)}; up to {Limit(finding)} is allowed.",
            Check.GrowthOutsideHistory => $"Growth of {No(0)} {For(0)} is {Points(difference, Language.English)} {(difference > 0 ? "above the highest" : "below the lowest")} "
                + $"of the same period in earlier years ({Extreme()}); {Points(finding.Difference!.Allowed!.Value, Language.English)} are allowed.",
            Check.GrowthJump => $"Growth of {No(0)} {For(0)} is {Points(difference, Language.English)} {(difference > 0 ? "faster" : "slower")} than {No(1)} {For(1)}; "
                + $"{Points(finding.Difference!.Allowed!.Value, Language.English)} are allowed.",
            Check.CumulativeFalls => $"{Dated(0)} is below {Dated(1)} by {AtLeast()}{By()}; without a revision a year to date does not fall.",
            Check.ShareDiffers => $"The share of {No(0)} {For(0)} is not the {ComputedShare(finding, Language.English)} that the levels give ({Where(1)} {No(1)}, {Where(2)} {No(2)}): "
                + $"{ComputedPoints(difference, Language.English)} apart.",
            Check.MissingRegion => $"{Where(0)} has no {MeasureName(first.Measure, Language.English)} {For(0)} ({NumberText.AbsenceWords(first.Figure.Absence!.Value, Language.English)}), but {No(1)} {For(1)}.",
            Check.CoarserPrecision when figures.Count == 1 => $"{Named(0)} is given to {LastDigit(difference)}; the catalogue asks for {LastDigit(finding.Difference!.Allowed!.Value)}.",
            Check.CoarserPrecision when finding.Difference is { Allowed: { } before } =>
                $"{Named(0)} is given to {LastDigit(difference)}, {Before()} to {LastDigit(before)}: less precise than before.",
            Check.CoarserPrecision => $"{Named(0)} is not an exact number, {Before()} is.",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Check, "Not a check."),
        };

        string No(int index) => Number(figures[index], Language.English);
        string Where(int index) => figures[index].Region.Name.English;
        string Period(int index) => PeriodText.Long(figures[index].Period, Language.English);
        string For(int index) => (figures[index].Period.Span == Span.Point ? "at the " : "for ") + Period(index);
        string Dated(int index) => $"{Period(index)} ({No(index)})";
        string Placed(int index) => $"{Where(index)} ({No(index)})";
        string By() => Size(difference, unit, Language.English);
        string AtLeast() => AllExact(finding) ? "" : "at least ";
        string Percent(decimal percent) => NumberText.Percent(Interval.Of(Math.Abs(percent)), 1, Language.English);
        string Extreme() => figures[difference > 0 ? 2 : 1] is var extreme ? $"{Number(extreme, Language.English)}, {PeriodText.Long(extreme.Period, Language.English)}" : "";
        string Named(int index) => $"{(first.Measure == Measure.Growth ? "Growth" : "The " + MeasureName(first.Measure, Language.English))} {For(index)} ({No(index)})";
        string Before() => IsSamePlace(finding) ? $"the published one ({No(1)})" : $"that {For(1)} ({No(1)})";
        string LastDigit(decimal digit) => first.Measure == Measure.Level ? Size(digit, unit, Language.English) : Points(digit, Language.English);
    }

    private static string EnglishSlip(decimal power) => power switch
    {
        -8 => "a hundred-millionth of",
        -4 => "a ten-thousandth of",
        4 => "10,000 times",
        _ => "100 million times",
    };

    private static string EnglishHint(decimal power, Unit unit) => power switch
    {
        -8 => $"was it counted in 100 million (亿) {unit.Name.English}?",
        -4 => $"was it counted in 10,000 (万) {unit.Name.English}?",
        4 => "was it multiplied by 10,000 once too often?",
        _ => "was it multiplied by 100 million once too often?",
    };

    private static string EnglishParts(Finding finding)
    {
        var names = finding.Figures.Skip(1).Select(figure => figure.Region.Name.English).ToList();
        return names.Count <= 5 ? $"The {names.Count} known regions ({string.Join(", ", names)})" : $"{names[0]}, {names[1]} and {names.Count - 2} other known regions";
    }
}
