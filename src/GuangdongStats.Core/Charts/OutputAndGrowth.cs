using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>
/// Columns of levels and a line of published growth on a second axis (R1, R2, R14). With a region beside, the first region has columns and the line, the
/// other has columns where its level is known and points where only its growth is.
/// </summary>
public sealed record OutputAndGrowth : Chart
{
    public required Indicator Indicator { get; init; }

    /// <summary>The places on the axis, 11 a year for flows (R1).</summary>
    public required IReadOnlyList<Period> Slots { get; init; }

    /// <summary>One or two regions.</summary>
    public required IReadOnlyList<RegionMarks> Rows { get; init; }

    /// <summary>How the level axis counts.</summary>
    public required UnitScale Scale { get; init; }

    /// <summary>产量（万套）; Output (thousand sets).</summary>
    public string LevelAxisName => ChartWords.WithUnit(ChartWords.LevelWord(Indicator, Language), Scale.UnitText, Language);

    /// <summary>同比（%）; YoY (%).</summary>
    public string GrowthAxisName => ChartWords.WithUnit(ChartWords.GrowthWord(Language), "%", Language);

    /// <param name="yearToDate">In a month chart the series whose February fills the January–February slot.</param>
    public static OutputAndGrowth Build(Indicator indicator, Region region, PeriodRange range, Series series, Series? yearToDate, Language language) =>
        Build(indicator, range, [(region, series, yearToDate)], language);

    /// <summary>With a second region beside: usually the nation first, because it is complete, and the province beside it.</summary>
    public static OutputAndGrowth Build(
        Indicator indicator,
        PeriodRange range,
        (Region Region, Series Series, Series? YearToDate) first,
        (Region Region, Series Series, Series? YearToDate) beside,
        Language language) => Build(indicator, range, [first, beside], language);

    public override Drawing Draw() => new ColumnsAndLine(this, DrawingSize.Full).Draw();

    public override Drawing DrawOnScreen() => new ColumnsAndLine(this, DrawingSize.Screen).Draw();

    /// <summary>A level as short as a label must be, in the axis's scale: three or four digits, and never more than were printed.</summary>
    public string ShortLevel(Figure level) => ShortNumber.Of(level, Scale, Language);

    private static OutputAndGrowth Build(Indicator indicator, PeriodRange range, (Region Region, Series Series, Series? YearToDate)[] regions, Language language)
    {
        var slots = range.Slots();
        var several = regions.Length > 1;
        var rows = regions.Select(r => new RegionMarks(r.Region, [.. slots.Select(slot => MarkOf(slot, r.Series, r.YearToDate))])).ToList();
        var marks = rows.SelectMany(row => row.Marks).ToList();
        var scale = NumberText.ScaleFor(marks.Where(m => m.Level.HasNumber).Select(m => m.Level.Figure.Value).DefaultIfEmpty(0).Max(), indicator.Unit, language);
        var what = ChartWords.SpanWords(range.Span, language);
        var names = string.Join(language.Choose("、", " and "), rows.Select(row => row.Region.Name.In(language)));
        var hasGrowth = marks.Any(m => m.Growth.HasNumber);
        var chart = new OutputAndGrowth
        {
            Id = $"output-{indicator.Code}-{string.Join('-', rows.Select(row => row.Region.Code))}-{Spans.Code(range.Span)}",
            Language = language,
            Indicator = indicator,
            Slots = slots,
            Rows = rows,
            Scale = scale,
            Title = language.IsChinese()
                ? $"{names}{indicator.Name.Chinese}{(hasGrowth ? "及同比增速" : "")}（{what}）"
                : $"{indicator.Name.English}{(hasGrowth ? " and growth on a year earlier" : "")}, {names}, {what}",
            Summary = "",
            Sources = ChartSources.Of(marks.SelectMany(m => new[] { m.Level.From, m.Growth.From }), language),
        };
        return chart with
        {
            Refusal = chart.RefusalReason(range),
            Summary = chart.SummaryText(),
            Legend = OutputAndGrowthLegend.Of(chart),
            Table = chart.TableOfSlots(),
        };

        SlotMark MarkOf(Period slot, Series series, Series? yearToDate)
        {
            var source = slot.Span == series.Key.Span ? series : yearToDate;
            if (source is null || source.Key.Span != slot.Span)
            {
                var absent = Charted.Absent(Absence.NotAvailable);
                return new(series.Key with { Span = slot.Span }, slot, absent, absent, several ? RegionOf(series) : null, indicator, language);
            }

            var point = source.At(slot);
            // A point in time of a flow ("already over 400 billion") is no level of a period and never charted.
            var charted = !(slot.Span == Span.Point && indicator.Kind == IndicatorKind.Flow);
            var level = charted ? Charted.Of(point.Level, point.WhyAbsent) : Charted.Absent(Absence.NotApplicable);
            var growth = charted ? Charted.Of(point.Growth, point.WhyAbsent) : Charted.Absent(Absence.NotApplicable);
            return new(source.Key, slot, level, growth, several ? RegionOf(series) : null, indicator, language);
        }

        Region RegionOf(Series series) => regions.First(r => ReferenceEquals(r.Series, series)).Region;
    }

    private string? RefusalReason(PeriodRange range)
    {
        if (range.Span == Span.Point && Indicator.Kind == IndicatorKind.Flow)
        {
            return Language.Choose("时点说法不是一个时期的数量，不绘图；数值见各自的页面。", "Statements as of a day are not levels of a period and are not charted; see their own pages.");
        }

        return Rows.All(row => row.Marks.All(mark => mark.IsEmpty))
            ? Language.Choose("所选时期没有可绘制的数据。", "There is nothing to draw in the chosen periods.")
            : null;
    }

    private string SummaryText()
    {
        if (Slots.Count == 0)
        {
            return "";
        }

        var from = PeriodText.Long(Slots[0], Language);
        var to = PeriodText.Long(Slots[^1], Language);
        var sentences = new List<string>();
        foreach (var row in Rows)
        {
            var name = row.Region.Name.In(Language);
            var levels = row.Marks.Where(m => m.Level.HasNumber).ToList();
            var growths = row.Marks.Where(m => m.Growth is { HasNumber: true, Figure.IsExact: true }).ToList();
            var parts = new List<string>();
            if (levels.Count > 0)
            {
                var last = levels[^1];
                var level = last.LevelText;
                var period = PeriodText.Long(last.Period, Language);
                var growth = last.Growth.HasNumber ? ChartWords.Comma(Language) + ChartWords.GrowthPart(last.GrowthText, Language) : "";
                parts.Add(Language.Choose($"最近一期{ChartWords.LevelWord(Indicator, Language)}为{period}的{level}{growth}", $"the latest level is {level} for {period}{growth}"));
            }

            if (growths.Count > 1)
            {
                var (highest, lowest) = (growths.MaxBy(m => m.Growth.Figure.Value)!, growths.MinBy(m => m.Growth.Figure.Value)!);
                parts.Add(Language.IsChinese()
                    ? $"同比增速最高{highest.GrowthText}（{PeriodText.Long(highest.Period, Language)}）、最低{lowest.GrowthText}（{PeriodText.Long(lowest.Period, Language)}）"
                    : $"growth was highest at {highest.GrowthText} ({PeriodText.Long(highest.Period, Language)}) and lowest at {lowest.GrowthText} ({PeriodText.Long(lowest.Period, Language)})");
            }

            if (levels.Count < Slots.Count)
            {
                parts.Add(Language.Choose(
                    string.Create(CultureInfo.InvariantCulture, $"{Slots.Count}期中{levels.Count}期有{ChartWords.LevelWord(Indicator, Language)}"),
                    string.Create(CultureInfo.InvariantCulture, $"a level is known for {levels.Count} of {Slots.Count} periods")));
            }

            sentences.Add(name + Language.Choose("：", ": ") + string.Join(Language.Choose("；", "; "), parts));
        }

        return Language.Choose($"{from}至{to}。", $"From {from} to {to}. ") + string.Join(Language.Choose("。", ". "), sentences) + Language.Choose("。", ".");
    }

    private ChartTable TableOfSlots()
    {
        var several = Rows.Count > 1;
        var level = ChartWords.LevelWord(Indicator, Language);
        var growth = ChartWords.GrowthWord(Language);
        List<string> columns = [Language.Choose("时期", "Period")];
        foreach (var row in Rows)
        {
            var name = several ? row.Region.Name.In(Language) + Language.Choose("", ": ") : "";
            columns.Add(name + (several ? Language.Choose(level, level.ToLowerInvariant()) : level));
            columns.Add(name + growth);
        }

        columns.Add(Language.Choose("说明", "Remarks"));
        var rows = new List<ChartTableRow>(Slots.Count);
        for (var slot = Slots.Count - 1; slot >= 0; slot--)
        {
            var cells = new ChartTableCell[Rows.Count * 2];
            var measures = new Charted[Rows.Count * 2];
            for (var row = 0; row < Rows.Count; row++)
            {
                var mark = Rows[row].Marks[slot];
                (measures[2 * row], measures[(2 * row) + 1]) = (mark.Level, mark.Growth);
                cells[2 * row] = new(mark.LevelText, mark.Key, mark.Period, mark.Level.HasNumber);
                cells[(2 * row) + 1] = new(mark.GrowthText, mark.Key, mark.Period, mark.Growth.HasNumber);
            }

            rows.Add(new(PeriodText.Long(Slots[slot], Language), cells, ChartWords.Remarks(Language, measures)));
        }

        return new(columns, rows);
    }
}
