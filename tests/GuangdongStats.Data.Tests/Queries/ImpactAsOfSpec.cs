using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Impacts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class ImpactAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly Period April = Period.YearToDate(2026, 4), Year2025 = Period.FullYear(2025);

    [Fact]
    public async Task A_newer_level_moves_the_tile_with_its_growth_share_and_sentence()
    {
        var program = await WithFigures();
        var impact = (await Read(program, Level(April, 145_000, 1_000))).Impact;

        Assert.Equal(("2025年1—5月 12.47万套", "2026年1—4月 14.5万套"), Texts(impact, ImpactKind.Tile, "广东省工业机器人产量：最新数据"));
        Assert.Equal(("+33%", "+32.3%"), Texts(impact, ImpactKind.Tile, "广东省工业机器人产量：同比增速"));
        Assert.Equal(("43.4%", "44.7–45.0%"), Texts(impact, ImpactKind.Tile, "广东省工业机器人产量：占全国（推算）"));
        Assert.Equal(("超40% 证实", null), Texts(impact, ImpactKind.Tile, "广东省工业机器人产量：占全国（公布）"));

        // The figure that was "newer, growth only" is the latest one now: the note and its sentence go.
        Assert.Equal(("更新：2026年1—4月仅公布增速 +32.3%", null), Texts(impact, ImpactKind.Tile, "广东省工业机器人产量：更新提示"));
        var (before, after) = Texts(impact, ImpactKind.Sentence, "广东省工业机器人产量");
        Assert.StartsWith("2025年1—5月，广东省工业机器人产量12.47万套，增长33%；占全国43.4%", before);
        Assert.StartsWith("2026年1—4月，广东省工业机器人产量14.5万套，增长32.3%；占全国44.7–45.0%", after);

        var english = impact.Single(line => line.Kind == ImpactKind.Tile && line.Subject.English == "Output of industrial robots, Guangdong: latest figure");
        Assert.Equal(("January–May 2025: 124,700 sets", "January–April 2026: 145,000 sets"), (english.Before!.Value.English, english.After!.Value.English));

        Assert.Equal((null, "44.7–45.0%"), Texts(impact, ImpactKind.Share, "2026年1—4月广东省工业机器人产量（全国占比）"));
        Assert.Equal((null, "第1—2位"), Texts(impact, ImpactKind.Rank, "2026年1—4月广东省工业机器人产量"));
        Assert.DoesNotContain(impact, line => line.Kind == ImpactKind.Claim);
    }

    [Fact]
    public async Task A_level_turns_the_verdicts_on_what_was_published_of_its_year()
    {
        var program = await WithFigures();
        var impact = (await Read(program, Level(Year2025, 300_000, 100))).Impact;

        var claims = impact.Where(line => line.Kind == ImpactKind.Claim).ToList();
        var exact = Assert.Single(claims, line => line.Subject.Chinese.Contains("占全国43.5%", StringComparison.Ordinal));
        Assert.Equal("证实（推算43.5%，推算区间全部符合）", exact.Before!.Value.Chinese);
        Assert.Equal("不符（推算38.8%，推算区间内无一值符合）", exact.After!.Value.Chinese);
        Assert.Equal("refuted (computed 38.8%; no value of the computed interval satisfies it)", exact.After!.Value.English);
    }

    [Fact]
    public async Task A_level_that_is_a_new_high_would_be_proposed_as_a_claim()
    {
        var program = await WithFigures();
        var line = (await Read(program, Level(Period.YearToDate(2026, 9), 900_000, 1, Region.NationCode))).Impact.Single(line => line.Kind == ImpactKind.Proposal && line.After?.Chinese == "创同期新高");

        Assert.Equal(("2026年1—9月全国工业机器人产量", null), (line.Subject.Chinese, line.Before));
        Assert.Equal("a new high for these months", line.After!.Value.English);
    }

    [Fact]
    public async Task The_nations_figure_changes_the_share_of_every_region()
    {
        var program = await WithFigures();
        var impact = (await Read(program, Level(Period.YearToDate(2025, 5), 300_000, 1, Region.NationCode))).Impact;
        Assert.Equal(("43.4%", "41.5–41.6%"), Texts(impact, ImpactKind.Share, "2025年1—5月广东省工业机器人产量（全国占比）"));
        Assert.Equal(("43.4%", "41.5–41.6%"), Texts(impact, ImpactKind.Tile, "广东省工业机器人产量：占全国（推算）"));
    }

    [Fact]
    public async Task The_bulletins_sentences_are_told_as_they_read_and_as_they_would()
    {
        var program = await WithFigures();

        // A month that has a bulletin already: the sentence that had no level gets one.
        var impact = (await Read(program, Level(April, 145_000, 1_000))).Impact;
        var (before, after) = Texts(impact, ImpactKind.Bulletin, "2026年4月数据简报：工业机器人产量");
        Assert.StartsWith("广东省工业机器人产量同比增长32.3%，总量未公布", before);
        Assert.StartsWith("广东省工业机器人产量14.5万套，同比增长32.3%", after);

        // A past month that is corrected, and no month before it.
        impact = (await Read(program, Level(Period.YearToDate(2025, 5), 120_000, 100))).Impact;
        Assert.Equal(
            ("2025年1—5月广东省工业机器人产量12.47万套，同比增长33%", "2025年1—5月广东省工业机器人产量12.00万套，同比增长33%"), Texts(impact, ImpactKind.Bulletin, "2025年5月数据简报：标题"));
        Assert.DoesNotContain(impact, line => line.Kind == ImpactKind.Bulletin && line.Subject.Chinese.StartsWith("2025年4月", StringComparison.Ordinal));

        // A month without one: all of it is new.
        impact = (await Read(program, Level(Period.YearToDate(2026, 9), 251_200, 100))).Impact;
        Assert.All(impact.Where(line => line.Kind == ImpactKind.Bulletin), line => Assert.Null(line.Before));
        Assert.Equal((null, "2026年1—9月广东省工业机器人产量25.12万套"), Texts(impact, ImpactKind.Bulletin, "2026年9月数据简报：标题"));
    }

    [Fact]
    public async Task Sentences_of_later_months_that_compare_with_the_figure_are_told_though_their_text_was_never_released()
    {
        var program = await WithFigures();
        var impact = (await Read(program, Level(Period.FullYear(2023), 300_000, 100))).Impact;
        var (before, after) = Texts(impact, ImpactKind.Bulletin, "2024年12月数据简报：注5（工业机器人产量）");

        Assert.Null(before);
        Assert.StartsWith("广东省工业机器人产量公布增速为+31.2%，按本年与上年公布总量推算为−17.8%至−17.7%，两者方向相反", after);
    }

    [Fact]
    public async Task Growth_and_share_that_would_follow_are_told()
    {
        var program = await WithFigures();
        var answer = await Read(program, Level(April, 145_000, 1_000), Growth(April, 32.3m));
        var slot = answer.Of(new("industrial-robots", Region.GuangdongCode, April, Measure.Growth))!;
        Assert.Equal(32.3m, slot.Point.GrowthFigure.Value);
        Assert.Equal(44.89m, Math.Round(slot.Share!.Value, 2));
        Assert.Null(answer.Of(new("industrial-robots", "310000", April, Measure.Level)));
    }

    [Fact]
    public async Task What_is_shown_already_changes_nothing()
    {
        var program = await WithFigures();
        Assert.Empty((await Read(program, Level(Period.YearToDate(2025, 5), 124_700, 100))).Impact);
        Assert.Empty((await Read(program)).Impact);
    }

    [Fact]
    public async Task Once_released_readers_see_what_was_foretold_and_nothing_is_left_to_foretell()
    {
        var program = await WithFigures();
        var proposed = Level(April, 145_000, 1_000);
        var told = (await Read(program, proposed)).Impact;
        await using (var db = await program.Open(Cancellation))
        {
            db.Sources.Add(SourceOf(Department.Source));
            db.Observations.Add(ObservationRow.Of(proposed));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Empty((await Read(program, proposed)).Impact);
        var headline = await program.Get<HeadlinesAsOf>().Read(
            await program.Indicator("industrial-robots", Cancellation), (await program.Get<CatalogueReader>().Read(Cancellation)).Region(Region.GuangdongCode)!, Days.Collected, Cancellation);
        Assert.Equal(April, headline.Point!.Period);
        Assert.Equal("44.7–45.0%", Core.Formatting.NumberText.Percent(headline.Share!.Percent, 1, Language.Chinese));
        Assert.Equal("44.7–45.0%", Texts(told, ImpactKind.Tile, "广东省工业机器人产量：占全国（推算）").After);
    }

    [Fact]
    public async Task Readers_see_nothing_of_a_proposal()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        var before = await program.Get<SeriesCache>().Get(indicator, Region.GuangdongCode, Span.YearToDate, Days.Collected, Cancellation);
        await Read(program, Level(April, 145_000, 1_000));

        Assert.Same(before, await program.Get<SeriesCache>().Get(indicator, Region.GuangdongCode, Span.YearToDate, Days.Collected, Cancellation));
        Assert.Null(before.At(April).Level);
        var region = (await program.Get<CatalogueReader>().Read(Cancellation)).Region(Region.GuangdongCode)!;
        Assert.Null((await program.Get<ExplanationAsOf>().Read(indicator, region, April, Days.Collected, Cancellation)).Point.Level);
        Assert.Equal(Period.YearToDate(2025, 5), (await program.Get<HeadlinesAsOf>().Read(indicator, region, Days.Collected, Cancellation)).Point!.Period);
    }

    private static Task<ProposedFigures> Read(TestProgram program, params Observation[] proposed) => program.Get<ImpactAsOf>().Read(proposed, Days.Collected, Cancellation);

    private static (string? Before, string? After) Texts(IReadOnlyList<ImpactLine> impact, ImpactKind kind, string subject)
    {
        var lines = impact.Where(line => line.Kind == kind && line.Subject.Chinese == subject).ToList();
        Assert.True(lines.Count > 0, $"{subject} is not among {string.Join('\n', impact)}");
        return (lines[0].Before?.Chinese, lines[0].After?.Chinese);
    }

    private static Observation Level(Period period, decimal value, decimal precision, string region = Region.GuangdongCode) =>
        Row(period, Measure.Level, Figure.Exact(value, precision), region);

    private static Observation Growth(Period period, decimal percent) => Row(period, Measure.Growth, Figure.Exact(percent, 0.1m), Region.GuangdongCode);

    private static Observation Row(Period period, Measure measure, Figure figure, string region) => new(
        "industrial-robots", region, period, measure, figure, Basis.Reported, Status.Preliminary, Department.Source, 1, new(Days.StartOf(2026, 11, 23), false), "");

    private static SourceRow SourceOf(Source source) => new()
    {
        Id = source.Id,
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        Published = source.Published,
        Language = source.ContentLanguage,
        Accessed = source.Accessed,
        Kind = source.Kind,
        Confidence = source.Confidence,
        Note = source.Note,
    };
}

public sealed class ImpactAsOfOnSqlite(TestEngines engines) : ImpactAsOfSpec(engines.Sqlite);

public sealed class ImpactAsOfOnPostgres(TestEngines engines) : ImpactAsOfSpec(engines.Postgres);
