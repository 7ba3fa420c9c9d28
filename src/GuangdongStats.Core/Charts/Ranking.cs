using System.Globalization;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>
/// Bars of the regions whose level is known, the largest first; regions that publish none are named, never ranked (R15). A region whose level is only a bound
/// stands behind, without a rank.
/// </summary>
public sealed record Ranking : Chart
{
    public required Indicator Indicator { get; init; }

    public required Period Period { get; init; }

    public required IReadOnlyList<RankMark> Marks { get; init; }

    /// <summary>Regions that were asked for and have no level.</summary>
    public required IReadOnlyList<Region> WithoutLevel { get; init; }

    public required UnitScale Scale { get; init; }

    public string LevelAxisName => ChartWords.WithUnit(ChartWords.LevelWord(Indicator, Language), Scale.UnitText, Language);

    /// <summary>How many ranked regions are left out of the drawing, because it has room for the largest only.</summary>
    public int LeftOut { get; private init; }

    /// <summary>What the picture leaves out, in words; empty when every region is drawn.</summary>
    public string Missing => LeftOutWords + WithoutLevelWords;

    private string LeftOutWords => LeftOut == 0 ? "" : Language.Choose(
        string.Create(CultureInfo.InvariantCulture, $"其余{LeftOut}个已知地区未画出。"),
        string.Create(CultureInfo.InvariantCulture, $"{LeftOut} further known regions are not drawn. "));

    private string WithoutLevelWords => WithoutLevel.Count == 0 ? "" : Language.Choose(
        $"未见公布{ChartWords.LevelWord(Indicator, Language)}、未参加排序：{string.Join("、", WithoutLevel.Select(region => region.Name.Chinese))}。",
        $"No published level, therefore not ranked: {string.Join(", ", WithoutLevel.Select(region => region.Name.In(Language)))}.");

    /// <param name="points">The regions to rank, each with its point of the period; the nation is not among them.</param>
    /// <param name="nation">Gives the shares.</param>
    public static Ranking Build(Indicator indicator, Period period, IReadOnlyList<(Region Region, SeriesPoint Point)> points, SeriesPoint? nation, Language language)
    {
        var levels = points.Where(p => !p.Region.IsNation).Select(p => (p.Region, Level: Charted.Of(p.Point.Level, p.Point.WhyAbsent))).ToList();
        var known = levels.Where(l => l.Level.HasNumber)
            .OrderByDescending(l => l.Level.Figure.IsExact)
            .ThenByDescending(l => l.Level.Figure.Value)
            .ThenBy(l => l.Region.Code, StringComparer.Ordinal)
            .ToList();
        var whole = nation is null ? default : Charted.Of(nation.Level, nation.WhyAbsent);
        var marks = known.Select(MarkOf).ToList();
        var chart = new Ranking
        {
            Id = $"rank-{indicator.Code}-{period.Slug}",
            Language = language,
            Indicator = indicator,
            Period = period,
            Marks = marks,
            WithoutLevel = [.. levels.Where(l => !l.Level.HasNumber).Select(l => l.Region)],
            Scale = NumberText.ScaleFor(marks.Select(mark => mark.Level.Figure.Value).DefaultIfEmpty(0).Max(), indicator.Unit, language),
            Title = language.Choose($"{PeriodText.Long(period, language)}{indicator.Name.Chinese}：各地区排序", $"{indicator.Name.English} by region, {PeriodText.Long(period, language)}"),
            Summary = "",
            Sources = ChartSources.Of([.. marks.Select(mark => mark.Level.From), marks.Any(mark => mark.Share is not null) ? whole.From : null], language),
        };
        return chart with
        {
            Refusal = period.Span == Span.Point && indicator.Kind == IndicatorKind.Flow || marks.Count == 0
                ? language.Choose("该时期没有可排序的地区数值。", "No region has a level to rank for this period.")
                : null,
            Summary = chart.SummaryText(),
            Legend = chart.LegendEntries(),
            Table = chart.TableOfMarks(),
        };

        RankMark MarkOf((Region Region, Charted Level) of)
        {
            var isExact = of.Level.Figure.IsExact;
            // Equal levels share the better rank.
            int? rank = isExact ? 1 + known.Count(other => other.Level.Figure.IsExact && other.Level.Figure.Value > of.Level.Figure.Value) : null;
            var share = Share.Of(of.Level.Figure, whole.Figure)?.Percent;
            var label = ChartWords.Join(language,
            [
                of.Region.Name.In(language),
                PeriodText.Long(period, language),
                NumberText.Level(of.Level.Figure, indicator.Unit, language),
                share is { } s ? language.Choose("占全国", "share of the nation ") + NumberText.Percent(s, NationalShare.Decimals, language) : "",
                rank is { } r ? language.Choose(string.Create(CultureInfo.InvariantCulture, $"已知地区中第{r}"), string.Create(CultureInfo.InvariantCulture, $"number {r} of the known")) : "",
                ChartWords.SignWords(of.Level.Sign, language),
            ]);
            return new(of.Region, new(indicator.Code, of.Region.Code, period.Span), period, of.Level, rank, share, label);
        }
    }

    /// <summary>The largest regions only, and always the one that the reader looks for; the others are counted.</summary>
    /// <param name="most">How many are drawn.</param>
    /// <param name="always">Code of a region that is drawn however small its level is.</param>
    public Ranking Leading(int most, string always)
    {
        if (Marks.Count <= most)
        {
            return this;
        }

        var own = Marks.Skip(most - 1).Where(mark => mark.Region.Code == always).ToList();
        List<RankMark> shown = [.. Marks.Take(most - own.Count), .. own];
        return this with { Marks = shown, LeftOut = Marks.Count - shown.Count };
    }

    public override Drawing Draw() => new RankBars(this, DrawingSize.Half).Draw();

    public override Drawing DrawOnScreen() => new RankBars(this, DrawingSize.Screen).Draw();

    public override Drawing DrawNarrow() => new RankBars(this, DrawingSize.Narrow).Draw();

    private string SummaryText()
    {
        if (Marks.Count == 0)
        {
            return Missing;
        }

        var first = Marks[0];
        var level = NumberText.Level(first.Level.Figure, Indicator.Unit, Language);
        var share = first.Share is { } s ? Language.Choose("，占全国", ", a share of ") + NumberText.Percent(s, NationalShare.Decimals, Language) : "";
        return Language.Choose(
            $"{PeriodText.Long(Period, Language)}，已知{ChartWords.LevelWord(Indicator, Language)}的{Marks.Count}个地区中，{first.Region.Name.Chinese}最多，为{level}{share}。{Missing}",
            $"{PeriodText.Long(Period, Language)}: of {Marks.Count} regions with a known level {first.Region.Name.In(Language)} has the largest, {level}{share}. {Missing}").TrimEnd();
    }

    private List<LegendEntry> LegendEntries()
    {
        var entries = new List<LegendEntry>();
        foreach (var sign in new[] { MarkSign.Preliminary, MarkSign.Estimate, MarkSign.LowConfidence }.Where(sign => Marks.Any(mark => mark.Level.Sign == sign)))
        {
            entries.Add(new(RankBars.Bar(2, 2, 20, 10, sign, BoundEnd.None), ChartWords.SignWords(sign, Language)));
        }

        foreach (var end in new[] { BoundEnd.Lower, BoundEnd.Upper, BoundEnd.About }.Where(end => Marks.Any(mark => mark.Level.End == end)))
        {
            entries.Add(new(RankBars.Bar(1, 2, 9, 10, MarkSign.None, end), end switch
            {
                BoundEnd.Lower => Language.Choose("下限（超、以上），不排名次", "lower bound (over, at least), without a rank"),
                BoundEnd.Upper => Language.Choose("上限（近、不足），不排名次", "upper bound (nearly, under), without a rank"),
                _ => Language.Choose("约数，不排名次", "about, without a rank"),
            }));
        }

        return entries;
    }

    private ChartTable TableOfMarks() => new(
        [
            Language.Choose("地区", "Region"),
            Language.Choose("名次", "Rank"),
            ChartWords.LevelWord(Indicator, Language),
            Language.Choose("占全国比重", "Share of the nation"),
            Language.Choose("说明", "Remarks"),
        ],
        [
            .. Marks.Select(mark => new ChartTableRow(
                mark.Region.Name.In(Language),
                [
                    new(mark.Rank?.ToString(CultureInfo.InvariantCulture) ?? "—", mark.Key, mark.Period, false),
                    new(NumberText.Level(mark.Level.Figure, Indicator.Unit, Language), mark.Key, mark.Period, true),
                    new(mark.Share is { } share ? NumberText.Percent(share, NationalShare.Decimals, Language) : "—", mark.Key, mark.Period, mark.Share is not null),
                ],
                ChartWords.Remarks(Language, mark.Level))),
        ]);
}
