using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>"Explain this number" in words: what is shown, how it hangs together with other figures, and every row behind it.</summary>
public sealed class FigureModel
{
    /// <summary>Digits of computed percentages and points.</summary>
    private const int Decimals = 1;

    private readonly Explanation facts;
    private readonly Series series;
    private readonly Catalogue catalogue;
    private readonly IReadOnlyList<CheckedClaim> claims;
    private readonly ReadingRequest reading;
    private readonly SiteUrls urls;
    private readonly IStringLocalizer<FigurePageText> text;

    public FigureModel(FigureData data, ReadingRequest reading, SiteUrls urls, IStringLocalizer<FigurePageText> text)
    {
        (facts, series, catalogue, claims, _) = data;
        this.reading = reading;
        this.urls = urls;
        this.text = text;
        Steps = [.. AllSteps().OfType<FigureStep>()];
        Rows = [.. Enum.GetValues<Measure>().SelectMany(RowsOf)];
    }

    private Language Language => reading.Language;

    private SeriesPoint Point => facts.Point;

    private Period Period => facts.Period;

    private SeriesKey Key => KeyOf(facts.Region.Code, Period.Span);

    public string Title => Language == Language.Chinese
        ? $"{PlaceName}{IndicatorName}（{PeriodText.Long(Period, Language)}）"
        : $"{IndicatorName}, {PlaceName}, {PeriodText.Long(Period, Language)}";

    public string IndicatorName => facts.Indicator.Name.In(Language);

    private string PlaceName => facts.Region.Name.In(Language);

    public string WorkbookUrl => urls.FigureWorkbook(Key, Period);

    /// <summary>What was shown of the whole series after each release.</summary>
    public string RevisionsUrl => urls.Revisions(Key);

    public string IndicatorUrl => urls.Indicator(
        facts.Indicator.Code, facts.Region.Code, facts.Indicator.Spans.Contains(Period.Span) ? Period.Span : null);

    public string? Level => Point.Level is null ? null : NumberText.Level(Point.LevelFigure, facts.Indicator.Unit, Language);

    public string? Growth => Point.Growth is null ? null : NumberText.Growth(Point.GrowthFigure, Language);

    public string? GrowthClass => Signs.ClassOf(Point.GrowthFigure);

    public string? Share => Point.Share is null ? null : NumberText.Share(Point.ShareFigure, Language);

    public IReadOnlyList<Observation> ShownRows => [.. new[] { Point.Level, Point.Growth, Point.Share }.OfType<Choice>().Select(choice => choice.Shown)];

    /// <summary>Why nothing at all is known of the period; null when something is.</summary>
    public string? WhyAbsent => Point.IsEmpty ? text["AbsentBecause", NumberText.AbsenceWords(Point.WhyAbsent, Language)].Value : null;

    public string? ReleasedBy => (Point.Level ?? Point.Growth ?? Point.Share)?.Shown is { } row
        ? text["ReleasedBy", row.Source.PublisherIn(Language), PeriodText.Date(row.Release.Day, Language)].Value
        : null;

    public string Definition => facts.Indicator.Definition.IsEmpty ? text["NoDefinition"] : facts.Indicator.Definition.In(Language);

    public string NoRows => text["NoRows", PeriodText.Date(ReleaseTime.DayAt(reading.KnownAt), Language)];

    public IReadOnlyList<FigureStep> Steps { get; }

    public IReadOnlyList<FigureRow> Rows { get; }

    /// <summary>Previous and next period of the span, the same one a year earlier and later, the other span, and the nation.</summary>
    public IEnumerable<(string Label, string Text, string Url, string? Rel)> Neighbours
    {
        get
        {
            foreach (var (label, period, rel) in new[] { ("Previous", Before, "prev"), ("Next", After, "next") })
            {
                if (period is { } found)
                {
                    yield return Neighbour(label, found, rel);
                }
            }

            yield return Neighbour("YearEarlier", Period.YearEarlier, null);
            yield return Neighbour("YearLater", Period.YearLater, null);
            if (facts.Indicator.IsMonthlyOutput && Period is { Span: Span.YearToDate, EndMonth: > 2 })
            {
                yield return Neighbour("OtherSpanMonth", Period.As(Span.Month), null);
            }
            else if (facts.Indicator.IsMonthlyOutput && Period is { Span: Span.Month, EndMonth: > 1 })
            {
                yield return Neighbour("OtherSpanYtd", Period.As(Span.YearToDate), null);
            }

            if (!facts.Region.IsNation)
            {
                yield return (text["Nation"], PeriodText.Long(Period, Language), urls.Figure(KeyOf(Region.NationCode, Period.Span), Period), null);
            }
        }
    }

    /// <summary>The place before on the axis; of what is not published every month, the period before that is known.</summary>
    private Period? Before => facts.Indicator.IsMonthlyOutput && Period.Span != Span.Point ? Period.PreviousSlot()
        : series.Points.LastOrDefault(point => point.Period < Period)?.Period;

    private Period? After => facts.Indicator.IsMonthlyOutput && Period.Span != Span.Point ? Period.NextSlot()
        : series.Points.FirstOrDefault(point => point.Period > Period)?.Period;

    private (string Label, string Text, string Url, string? Rel) Neighbour(string label, Period period, string? rel) =>
        (text[label], PeriodText.Long(period, Language), urls.Figure(KeyOf(facts.Region.Code, period.Span), period), rel);

    private SeriesKey KeyOf(string region, Span span) => new(facts.Indicator.Code, region, span);

    private IEnumerable<FigureStep?> AllSteps() =>
    [
        Printed(), Reconciled(), ShareOfNation(), .. claims.Select(Claimed), ChangeOfShare(), Contributed(), Ranked(), TwoYears(), Paced(), FromMonthBefore(), Daily(), Cumulative(), Summed(),
    ];

    private FigureStep? Printed()
    {
        if (Point.Level is not { Figure: var level })
        {
            return Point.Growth is null ? null : Step("printed", "Printed", "R2", [text["GrowthOnly", Growth!]], []);
        }

        var line = level.IsExact
            ? text["PrintedText", Level!, NumberText.Quantity(Interval.Of(level.Precision!.Value), facts.Indicator.Unit, Language), Ends(level)]
            : text[level.Relation == Relation.About ? "PrintedAbout" : "PrintedBound", Level!];
        return Step("printed", "Printed", level.IsExact ? "R7" : "R14", [line], []);
    }

    private FigureStep? Reconciled()
    {
        var earlier = Input(Key, Period.YearEarlier, facts.YearEarlier.LevelFigure);
        if (facts.Reconciliation is { } found)
        {
            return Step("reconciliation", "Reconciliation", "R2",
                [
                    text["ReconInputs", Growth!, Level!, earlier.Label, Signed(found.DirectInterval)],
                    text["ImpliedBase", Digits(found.ImpliedBase.Value), NumberText.Quantity(found.ImpliedBase.Interval, facts.Indicator.Unit, Language)],
                    text["BaseGap", earlier.Label, NumberText.Percent(Interval.Of(found.BaseGapPercent), Decimals, Language, signed: true)],
                    text[$"Verdict{found.Verdict}"],
                ],
                [earlier],
                text[$"VerdictLabel{found.Verdict}"],
                found.Verdict switch { GrowthVerdict.Agrees => "chip-ok", GrowthVerdict.SignConflict or GrowthVerdict.Implausible => "chip-no", _ => "" });
        }

        if (Point.Level is null)
        {
            return null;
        }

        var lines = new List<string>();
        if (facts.ImpliedBase is { } implied)
        {
            lines.Add(text["ImpliedBase", Digits(implied.Value), NumberText.Quantity(implied.Interval, facts.Indicator.Unit, Language)]);
        }

        if (Point.Growth is null && facts.Direct.Interval is { } direct)
        {
            lines.Add(text["NoGrowthPublished", Signed(direct)]);
            return Step("reconciliation", "Reconciliation", "R2", lines, [earlier]);
        }

        if (Point.LevelFigure.IsExact && facts.YearEarlier.Level is not { Figure.IsExact: true })
        {
            lines.Add(text["NoLevelEarlier", PeriodText.Long(Period.YearEarlier, Language)]);
        }

        return lines.Count == 0 ? null : Step("reconciliation", "Reconciliation", "R2", lines, []);
    }

    private FigureStep? ShareOfNation()
    {
        if (facts.Nation is not { } nation || Point.Level is null || facts.Indicator.Kind is IndicatorKind.Share or IndicatorKind.Index)
        {
            return null;
        }

        var whole = Input(KeyOf(Region.NationCode, Period.Span), Period, nation.LevelFigure);
        if (facts.Share is { } share)
        {
            return Step("share", "Share", "R5",
                [
                    text["ShareFormula", Level!, whole.Label, NumberText.Percent(share.Percent, Decimals, Language)],
                    text["ShareInterval", NumberText.Percent(share.Percent, 3, Language), NumberText.Percent(share.Percent, Decimals, Language)],
                ],
                [whole]);
        }

        return Step("share", "Share", "R5", [text[Point.LevelFigure.IsExact ? "ShareNoNation" : "ShareBound"]], nation.Level is null ? [] : [whole]);
    }

    private FigureStep Claimed(CheckedClaim item, int index)
    {
        var (claim, result) = (item.Claim, item.Result);
        var lines = new List<string> { text["ClaimSource", claim.Source.PublisherIn(Language), PeriodText.Date(claim.Release.Day, Language)] };
        if (result.Computed is { } computed)
        {
            lines.Add(text["ClaimComputed", NumberText.Percent(computed, Decimals, Language)]);
        }

        if (item.RestsOnLowConfidence)
        {
            lines.Add(text["ClaimLow"]);
        }

        lines.Add(text["ClaimReason", ClaimText.ReasonWords(result.Reason, Language)]);
        return new(
            $"claim-{index + 1}", text["Claim", ClaimText.Statement(claim, facts.Indicator.Unit, Language)], claim.Kind == ClaimKind.Share ? "R14" : "R15", lines,
            [claim.IsFound ? new(urls.Claim(claim.Anchor), text["ClaimInLedger"]) : new(claim.Source.Url, claim.Source.Title)], ClaimText.VerdictWords(result.Verdict, Language), Verdicts.ClassOf(result.Verdict));
    }

    private FigureStep? ChangeOfShare() => facts.ShareChange is not { } change ? null : Step("share-change", "ShareChange", "R6",
        [text["ShareChangeText", Growth!, NumberText.Growth(facts.Nation!.GrowthFigure, Language), NumberText.Points(change, Decimals, Language)]],
        [Input(KeyOf(Region.NationCode, Period.Span), Period, facts.Nation.LevelFigure)]);

    private FigureStep? Contributed() => facts.Contribution is not { } contribution ? null : Step("contribution", "Contribution", "R16",
        [
            text["ContributionText",
                contribution.Percent is { } percent ? NumberText.Percent(percent, Decimals, Language) : NumberText.AbsenceMark(Absence.NotApplicable),
                NumberText.Points(contribution.PullPoints, Decimals, Language), NumberText.Growth(facts.Nation!.GrowthFigure, Language)],
        ],
        [Input(KeyOf(Region.NationCode, Period.Span), Period, facts.Nation.LevelFigure)]);

    private FigureStep? Ranked()
    {
        if (facts.Rank is not { } rank || !Point.LevelFigure.IsExact)
        {
            return null;
        }

        var lines = new List<string> { text["RankText", rank.Above.Count, rank.Missing.Count, RankText.Of(rank, Language)] };
        if (facts.Nation is { LevelFigure.IsExact: true } nation)
        {
            lines.Add(text["RankRest", NumberText.Level(nation.LevelFigure, facts.Indicator.Unit, Language)]);
        }

        if (rank.Missing.Count > 0)
        {
            lines.Add(text["RankMissing", string.Join(text["ListComma"], rank.Missing.Select(code => catalogue.Region(code)?.Name.In(Language)))]);
        }

        return Step("rank", "Rank", "R15", lines, [new(urls.Compare(facts.Indicator.Code, period: Period), text["CompareRegions"])]);
    }

    private FigureStep? TwoYears() => facts.TwoYearAverage is not { } average ? null : Step("two-years", "TwoYear", "R17",
        [text["TwoYearText", Growth!, NumberText.Growth(average.BaseEffect, Language), Signed(average.Interval)]],
        [Input(Key, Period.YearEarlier, facts.YearEarlier.GrowthFigure, isGrowth: true)]);

    private FigureStep? Daily() => facts.DailyAverage is not { } daily ? null : Step("daily", "Daily", "R18",
        [text["DailyText", Level!, daily.Days, NumberText.Quantity(daily.Interval, facts.Indicator.Unit, Language)]], []);

    private FigureStep? Paced()
    {
        if (facts.Pace is not { } pace)
        {
            return null;
        }

        var before = Period.PreviousSlot();
        return Step("pace", "Pace", "R4",
            [text["PaceText", Growth!, PeriodText.Long(before, Language), NumberText.RateChange(pace, Language)]],
            [Link(before)]);
    }

    private FigureStep? FromMonthBefore() => facts.MonthOnMonth is not { Interval: { } change } ? null : Step("month-on-month", "MonthOnMonth", "R19",
        [text["MonthOnMonthText", Signed(change), MonthOnMonth.Label.In(Language)]],
        [Link(Period.Plus(-1))]);

    /// <summary>What the published parts of a year to date add up to, or which of them are missing.</summary>
    private FigureStep? Summed()
    {
        if (facts.SumOfParts is not { } sum)
        {
            return null;
        }

        var first = Period.YearToDate(Period.Year, 2);
        var line = sum.Total switch
        {
            { HasNumber: false } => text["SumMissing", string.Join(text["ListComma"], sum.Missing.Select(part => PeriodText.Long(part, Language)))],
            { IsExact: true } total when Point.LevelFigure.IsExact => text["SumText", Digits(total.Value), Level!, Digits(Point.LevelFigure.Value - total.Value)],
            var total => text["SumAlone", NumberText.Level(total, facts.Indicator.Unit, Language)],
        };
        return Step("sum", "Sum", "R22", [line], [Link(first), .. Enumerable.Range(3, Period.EndMonth - 2).Select(month => Link(Period.Month(Period.Year, month)))]);
    }

    private FigureLink Link(Period period) => new(urls.Figure(KeyOf(facts.Region.Code, period.Span), period), PeriodText.Long(period, Language));

    private FigureStep? Cumulative()
    {
        var (now, before, month) = (Period.As(Span.YearToDate), Period.EndMonth > 1 ? Period.Plus(-1).As(Span.YearToDate) : Period, Period.As(Span.Month));
        if (facts.Residual is { } residual)
        {
            return Step("cumulative", "YearToDate", "R3",
                [text["ResidualText", Digits(residual.Derived), Digits(residual.Derived - residual.Value), Digits(residual.Value)]],
                [Link(now), Link(before), Link(month)]);
        }

        return facts.DerivedMonth is not { } derived ? null : Step("cumulative", "YearToDate", "R3",
            [text["DerivedText", NumberText.Quantity(derived.Interval, facts.Indicator.Unit, Language)]],
            [Link(now), Link(before)]);
    }

    private FigureStep Step(string id, string title, string rule, IReadOnlyList<string> lines, IReadOnlyList<FigureLink> inputs, string? verdict = null, string? verdictClass = null) =>
        new(id, text[title], rule, lines, inputs, verdict, verdictClass);

    private FigureLink Input(SeriesKey key, Period period, Figure figure, bool isGrowth = false) => new(
        urls.Figure(key, period),
        $"{(key.Region == Region.NationCode && !facts.Region.IsNation ? text["NationShort"].Value : "")}{PeriodText.Long(period, Language)} {(isGrowth ? NumberText.Growth(figure, Language) : NumberText.Level(figure, facts.Indicator.Unit, Language))}");

    /// <summary>The ends of a printed number's interval with all their digits: half a unit of its last digit.</summary>
    private string Ends(Figure exact)
    {
        var (half, interval) = (exact.Precision!.Value / 2, exact.Interval!.Value);
        return $"{NumberText.Digits(interval.Low!.Value, half, Language)}–{NumberText.Digits(interval.High!.Value, half, Language)}{(Language == Language.Chinese ? "" : " ")}{facts.Indicator.Unit.Name.In(Language)}";
    }

    private string Signed(Interval interval) => NumberText.Percent(interval, Decimals, Language, signed: true);

    private string Digits(decimal value) => NumberText.Quantity(Interval.Of(value), facts.Indicator.Unit, Language);

    private IEnumerable<FigureRow> RowsOf(Measure measure)
    {
        if (Point.Of(measure) is not { } choice)
        {
            yield break;
        }

        yield return RowOf(choice.Shown, true, text["ChosenBecause"]);
        foreach (var alternative in choice.Alternatives)
        {
            yield return RowOf(alternative.Observation, false, text[$"Behind{alternative.Behind}"]);
        }
    }

    private FigureRow RowOf(Observation row, bool isShown, string why) => new(
        text[$"Measure{row.Measure}"],
        isShown,
        why,
        row.Measure switch
        {
            Measure.Level => NumberText.Level(row.Figure, facts.Indicator.Unit, Language),
            Measure.Growth => NumberText.Growth(row.Figure, Language),
            _ => NumberText.Share(row.Figure, Language),
        },
        row.Basis == Basis.Reported
            ? NumberText.StatusWords(row.Status, Language)
            : $"{NumberText.StatusWords(row.Status, Language)} · {NumberText.BasisWords(row.Basis, Language)}",
        row.ReleaseId is null ? PeriodText.Date(row.Release.Day, Language) : PeriodText.Moment(row.Release.At, Language),
        row.Release.IsSubstituted,
        row,
        string.Join(' ', new[] { row.Vintage > 1 ? text["VintageNumber", row.Vintage].Value : "", row.Note, row.Explanation }.Where(words => words.Length > 0)),
        row.Revision is { } revision ? text["Revised", RevisionText.ReasonWords(revision.Reason, Language), revision.Notice.In(Language)].Value : null);
}
