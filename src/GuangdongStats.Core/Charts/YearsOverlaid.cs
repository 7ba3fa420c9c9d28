using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>The levels of several years over the 11 slots of one year (R1): one line a year, the latest strongest.</summary>
public sealed record YearsOverlaid : Chart
{
    /// <summary>More years than this are not told apart in print; the latest are drawn.</summary>
    public const int MostYears = 6;

    /// <summary>Numbers a year needs to be a line.</summary>
    private const int FewestLevels = 2;

    public required Indicator Indicator { get; init; }

    /// <summary>The slots of the latest year, which name the axis.</summary>
    public required IReadOnlyList<Period> Slots { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<YearLine> Years { get; init; }

    public required UnitScale Scale { get; init; }

    public string LevelAxisName => ChartWords.WithUnit(ChartWords.LevelWord(Indicator, Language), Scale.UnitText, Language);

    /// <param name="yearToDate">In a month chart the series whose February fills the January–February slot.</param>
    public static YearsOverlaid Build(Indicator indicator, Region region, PeriodRange range, Series series, Series? yearToDate, Language language)
    {
        var wanted = range.Slots().ToHashSet();
        var years = new List<YearLine>();
        for (var year = range.To.Year; year >= range.From.Year && years.Count < MostYears; year--)
        {
            var line = new YearLine(year, [.. SlotsOf(year, range.Span).Select(slot => wanted.Contains(slot) ? MarkOf(slot) : null)]);
            if (line.Marks.Any(mark => mark is { Level.HasNumber: true }))
            {
                years.Add(line);
            }
        }

        var marks = years.SelectMany(year => year.Marks).OfType<SlotMark>().ToList();
        var what = ChartWords.SpanWords(range.Span, language);
        var name = region.Name.In(language);
        var chart = new YearsOverlaid
        {
            Id = $"years-{indicator.Code}-{region.Code}-{Spans.Code(range.Span)}",
            Language = language,
            Indicator = indicator,
            Slots = SlotsOf(range.To.Year, range.Span),
            Years = years,
            Scale = NumberText.ScaleFor(marks.Where(m => m.Level.HasNumber).Select(m => m.Level.Figure.Value).DefaultIfEmpty(0).Max(), indicator.Unit, language),
            Title = language.Choose($"{name}{indicator.Name.Chinese}：各年同期比较（{what}）", $"{indicator.Name.English}, {name}: years compared, {what}"),
            Summary = "",
            Sources = ChartSources.Of(marks.Select(mark => mark.Level.From), language),
        };
        var drawn = range.Span != Span.Point && years.Count(year => year.Marks.Count(mark => mark is { Level.HasNumber: true }) >= FewestLevels) >= 2;
        return chart with
        {
            Refusal = drawn ? null : language.Choose(
                "各年同期比较需要至少两个年份各有两期以上的数值，所选时期不足，不绘图。",
                "Comparing years needs two years with at least two levels each; the chosen periods have fewer, so nothing is drawn."),
            Summary = chart.SummaryText(),
            Legend = chart.LegendEntries(),
            Table = chart.TableOfSlots(),
        };

        SlotMark MarkOf(Period slot)
        {
            var source = slot.Span == series.Key.Span ? series : yearToDate?.Key.Span == slot.Span ? yearToDate : null;
            var point = source?.At(slot);
            var level = Charted.Of(point?.Level, point?.WhyAbsent ?? Absence.NotAvailable);
            var growth = Charted.Of(point?.Growth, point?.WhyAbsent ?? Absence.NotAvailable);
            return new(series.Key with { Span = slot.Span }, slot, level, growth, null, indicator, language);
        }
    }

    public override Drawing Draw() => new YearLines(this, DrawingSize.Half).Draw();

    public override Drawing DrawNarrow() => new YearLines(this, DrawingSize.Narrow).Draw();

    private static IReadOnlyList<Period> SlotsOf(int year, Span span) => new PeriodRange(Period.Of(span, year, 1), Period.Of(span, year, 12)).Slots();

    private string SummaryText()
    {
        if (Years.Count == 0)
        {
            return "";
        }

        var latest = Years[0].Marks.Last(mark => mark is { Level.HasNumber: true })!;
        var text = latest.LevelText;
        var period = PeriodText.Long(latest.Period, Language);
        var years = string.Join(Language.Choose("、", ", "), Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)));
        var slot = Years[0].Marks.ToList().IndexOf(latest);
        var same = Years.Skip(1).Select(year => year.Marks[slot]).OfType<SlotMark>().Where(mark => mark.Level.Figure.IsExact).ToList();
        var rank = latest.Level.Figure.IsExact && same.Count > 0 ? 1 + same.Count(mark => mark.Level.Figure.Value > latest.Level.Figure.Value) : 0;
        var place = rank == 0 ? "" : rank == 1
            ? Language.Choose($"，为所列{same.Count + 1}个年份同期最高", $", the highest of the {same.Count + 1} years shown for the same period")
            : Language.Choose($"，在所列{same.Count + 1}个年份同期中居第{rank}位", $", number {rank} of the {same.Count + 1} years shown for the same period");
        return Language.Choose($"{years}年各期数值逐年叠加。{period}为{text}{place}。", $"Years {years} drawn over one another. {period}: {text}{place}.");
    }

    private List<LegendEntry> LegendEntries()
    {
        var entries = new List<LegendEntry>();
        for (var index = 0; index < Years.Count; index++)
        {
            var ink = YearLines.InkOf(index);
            entries.Add(new([new(ink, Fill.Hollow, "M1 7H23"), Layouts.Signs.Point(ink, 12, 7, index == 0 ? 3 : 2, MarkSign.None)], Years[index].Year.ToString(CultureInfo.InvariantCulture)));
        }

        var marks = Years.SelectMany(year => year.Marks).OfType<SlotMark>().Where(mark => mark.Level.HasNumber).ToList();
        foreach (var sign in new[] { MarkSign.Preliminary, MarkSign.Estimate, MarkSign.LowConfidence }.Where(sign => marks.Any(mark => mark.Level.Sign == sign)))
        {
            entries.Add(new([Layouts.Signs.Point(Ink.Year0, 12, 7, 3, sign)], ChartWords.SignWords(sign, Language)));
        }

        return entries;
    }

    private ChartTable TableOfSlots()
    {
        List<string> columns = [Language.Choose("时期", "Period"), .. Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)), Language.Choose("说明", "Remarks")];
        var rows = new List<ChartTableRow>(Slots.Count);
        for (var slot = 0; slot < Slots.Count; slot++)
        {
            var marks = Years.Select(year => (year.Year, Mark: year.Marks[slot])).ToList();
            rows.Add(new(
                PeriodText.Slot(Slots[slot], Language),
                [.. marks.Select(m => m.Mark is { } mark
                    ? new ChartTableCell(mark.LevelText, mark.Key, mark.Period, mark.Level.HasNumber)
                    : new ChartTableCell("", default, default, false))],
                ChartWords.Remarks(Language, [.. marks.Where(m => m.Mark is not null).Select(m => m.Mark!.Level)])));
        }

        return new(columns, rows);
    }
}
