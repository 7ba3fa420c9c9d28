using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>
/// A region's share of the nation over time, as marks that are not joined: a filled mark with its interval where both levels are published, a
/// hollow one where a source printed the share (R5, R14). Never without both levels or a printed share.
/// </summary>
public sealed record NationalShare : Chart
{
    /// <summary>Digits after the point of a computed share (R7).</summary>
    public const int Decimals = 1;

    public required IReadOnlyList<Period> Slots { get; init; }

    /// <summary>One a slot.</summary>
    public required IReadOnlyList<ShareMark> Marks { get; init; }

    /// <summary>占全国比重（%）; Share of the nation (%).</summary>
    public string AxisName => ChartWords.WithUnit(ChartWordOfShare(Language), "%", Language);

    public static NationalShare Build(Indicator indicator, Region region, PeriodRange range, Series series, Series nation, Language language)
    {
        var all = range.Slots().Where(slot => slot.Span == range.Span).ToList();
        var marks = all.Select(MarkOf).ToList();
        var first = marks.FindIndex(mark => !mark.IsEmpty);
        // Years before the first share would be empty paper.
        var from = first < 0 ? 0 : marks.FindIndex(mark => mark.Period.Year == marks[first].Period.Year);
        var (slots, shown) = (all[from..], marks[from..]);
        var known = shown.Where(mark => !mark.IsEmpty).ToList();
        var name = region.Name.In(language);
        var chart = new NationalShare
        {
            Id = $"share-{indicator.Code}-{region.Code}-{Spans.Code(range.Span)}",
            Language = language,
            Slots = slots,
            Marks = shown,
            Title = language.Choose($"{name}{indicator.Name.Chinese}占全国比重（{ChartWords.SpanWords(range.Span, language)}）", $"{indicator.Name.English}: share of {name} in the nation, {ChartWords.SpanWords(range.Span, language)}"),
            Summary = "",
            Sources = ChartSources.Of(known.SelectMany(mark => new[]
            {
                mark.Published.From,
                mark.Computed is null ? null : Charted.Of(series.At(mark.Period).Level, default).From,
                mark.Computed is null ? null : Charted.Of(nation.At(mark.Period).Level, default).From,
            }), language),
        };
        return chart with
        {
            Refusal = region.IsNation ? language.Choose("全国占自身的比重没有意义，不绘图。", "The nation has no share of itself; nothing is drawn.")
                : known.Count == 0 ? language.Choose("比重需要同一时期的地区与全国数值；所选时期没有，也没有公布过比重。", "A share needs the region's and the nation's level of one period; the chosen periods have none, and no share was published.")
                : null,
            Summary = chart.SummaryText(name),
            Legend = chart.LegendEntries(),
            Table = chart.TableOfSlots(),
        };

        ShareMark MarkOf(Period slot)
        {
            var point = series.At(slot);
            var part = Charted.Of(point.Level, point.WhyAbsent);
            var whole = Charted.Of(nation.At(slot).Level, Absence.NotAvailable);
            var published = Charted.Of(point.Share, point.WhyAbsent);
            var share = region.IsNation ? null : Share.Of(part.Figure, whole.Figure);
            return new(series.Key, slot, share?.Value, share?.Percent, part.Sign, published, LabelOf(slot, share?.Percent, part.Sign, published));
        }

        string LabelOf(Period slot, Interval? interval, MarkSign sign, Charted published) => ChartWords.Join(language,
        [
            PeriodText.Long(slot, language),
            interval is { } computed ? language.Choose("按公布数计算", "computed ") + NumberText.Percent(computed, Decimals, language) : "",
            published.HasNumber ? language.Choose("公布", "published ") + NumberText.Share(published.Figure, language) : "",
            .. new[] { interval is null ? MarkSign.None : sign, published.Sign }.Distinct().Select(s => ChartWords.SignWords(s, language)),
        ]);
    }

    public override Drawing Draw() => new ShareMarks(this, DrawingSize.Half).Draw();

    public override Drawing DrawOnScreen() => new ShareMarks(this, DrawingSize.Screen).Draw();

    public override Drawing DrawNarrow() => new ShareMarks(this, DrawingSize.Narrow).Draw();

    private static string ChartWordOfShare(Language language) => language.Choose("占全国比重", "Share of the nation");

    private string SummaryText(string name)
    {
        var known = Marks.Where(mark => !mark.IsEmpty).ToList();
        if (known.Count == 0)
        {
            return "";
        }

        var (first, last) = (known[0], known[^1]);
        return Language.Choose(
            $"{name}占全国比重：{PeriodText.Long(first.Period, Language)}{Text(first)}，{PeriodText.Long(last.Period, Language)}{Text(last)}；共{known.Count}期可计算或有公布数，各期互不连线。",
            $"{name}'s share of the nation: {Text(first)} for {PeriodText.Long(first.Period, Language)}, {Text(last)} for {PeriodText.Long(last.Period, Language)}; {known.Count} periods can be computed or were published, and are not joined.");

        string Text(ShareMark mark) => mark.Interval is { } interval ? NumberText.Percent(interval, Decimals, Language) : NumberText.Share(mark.Published.Figure, Language);
    }

    private List<LegendEntry> LegendEntries()
    {
        const double X = LegendEntry.Width / 2.0, Y = LegendEntry.Height / 2.0;
        var entries = new List<LegendEntry>();
        if (Marks.Any(mark => mark.Computed is not null))
        {
            entries.Add(new([new(Ink.Interval, Fill.Hollow, "M12 1v12M9 1h6M9 13h6"), Layouts.Signs.Point(Ink.Column, X, Y, 4, MarkSign.None)], Language.Choose("按公布数计算（竖线为区间）", "computed from published levels (bar: interval)")));
        }

        if (Marks.Any(mark => mark.Published is { HasNumber: true, End: BoundEnd.None }))
        {
            entries.Add(new([ShareMarks.PublishedPoint(X, Y)], Language.Choose("公布的比重", "published share")));
        }

        foreach (var sign in new[] { MarkSign.Estimate, MarkSign.LowConfidence })
        {
            if (Marks.Any(mark => mark.Computed is not null && mark.PartSign == sign))
            {
                entries.Add(new([Layouts.Signs.Point(Ink.Column, X, Y, 4, sign)], ChartWords.SignWords(sign, Language)));
            }
            else if (Marks.Any(mark => mark.Published.HasNumber && mark.Published.Sign == sign))
            {
                entries.Add(new([ShareMarks.PublishedPoint(X, Y, sign: sign)], ChartWords.SignWords(sign, Language)));
            }
        }

        foreach (var (end, words) in new[]
        {
            (BoundEnd.Lower, Language.Choose("公布的下限（超、以上）", "published lower bound (over, at least)")),
            (BoundEnd.Upper, Language.Choose("公布的上限（近、不足）", "published upper bound (nearly, under)")),
            (BoundEnd.About, Language.Choose("公布的约数", "published, about")),
        })
        {
            if (Marks.Any(mark => mark.Published.End == end))
            {
                var middle = end == BoundEnd.Upper ? 2.5 : 11.5;
                entries.Add(new([ShareMarks.PublishedPoint(X, middle, 2.4), Layouts.Signs.PointArrow(Ink.PointEdge, X, end == BoundEnd.Lower ? 14 : end == BoundEnd.Upper ? 0 : 11, end)!.Value], words));
            }
        }

        return entries;
    }

    private ChartTable TableOfSlots()
    {
        var rows = Marks.Where(mark => !mark.IsEmpty).Reverse().Select(mark => new ChartTableRow(
            PeriodText.Long(mark.Period, Language),
            [
                new(mark.Interval is { } interval ? NumberText.Percent(interval, Decimals, Language) : NumberText.AbsenceMark(Absence.NotAvailable), mark.Key, mark.Period, mark.Computed is not null),
                new(NumberText.Share(mark.Published.Figure, Language), mark.Key, mark.Period, mark.Published.HasNumber),
            ],
            string.Join(Language.Choose("；", "; "), new[] { mark.Computed is null ? "" : ChartWords.SignWords(mark.PartSign, Language), mark.Published.HasNumber ? ChartWords.Remarks(Language, mark.Published) : "" }.Where(text => text.Length > 0).Distinct())));
        return new(
            [Language.Choose("时期", "Period"), Language.Choose("计算比重", "Computed"), Language.Choose("公布比重", "Published"), Language.Choose("说明", "Remarks")],
            [.. rows]);
    }
}
