using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using Xunit;
using static GuangdongStats.Core.Catalogue.Region;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests.Bulletins;

public sealed class WhatToKnowTests
{
    private static readonly string[] Headlines = [IndustrialRobots, ServiceRobots, CoreAi];

    [Fact]
    public void Today_the_sentences_tell_the_last_level_what_is_newer_and_the_streak_in_chinese() => Assert.Equal(
        [
            "2025年1—5月，广东省工业机器人产量12.47万套，增长33%；占全国43.4%，比上年同期提高0.1至0.5个百分点，公布的“超40%”得到证实。",
            "广东省工业机器人产量的更新情况：2026年1—4月只公布了增速：增长32.3%；2025年的33.63万套出处可信度低，仅供参考。",
            "广东省工业机器人产量2020—2024年连续5年居全国首位（据官方说法），2019年居首的是上海市；另有连续6年之说，未获证实。如另一地区2025年全年总量超过广东省，则告中断。",
            "2025年1—5月，广东省服务机器人产量416.98万套，增长8.2%；占全国78.6%，比上年同期下降4.1至4.3个百分点。",
            "广东省服务机器人产量的更新情况：2025年只公布了增速：增长11.2%；2025年1—10月的1283.88万套出处可信度低，仅供参考。",
            "2025年，广东省人工智能核心产业规模超3000亿元。",
        ],
        Texts(Today, Language.Chinese));

    [Fact]
    public void As_of_5_August_2025_they_tell_what_the_department_had_said_by_then() => Assert.Equal(
        [
            "Output of industrial robots, Guangdong, January–May 2025: 124,700 sets, up 33%; that is 43.4% of the nation, up 0.1 to 0.5 percentage points on a year earlier, and the published “over 40%” is confirmed.",
            "Output of industrial robots, Guangdong, more recently: for January–June 2025 only growth is published, up 34%.",
            "Output of industrial robots: Guangdong was first in the nation for 5 full years in a row as officially stated, 2020–2024; Shanghai led in 2019. A full-year 2025 level of another region above Guangdong’s would end it.",
            "Output of service robots, Guangdong, January–May 2025: 4.1698 million sets, up 8.2%; that is 78.6% of the nation, down 4.1 to 4.3 percentage points on a year earlier.",
            "Scale of the core AI industry, Guangdong, January–May 2025: over 100 billion yuan.",
        ],
        Texts(ReleaseTime.EndOf(new(2025, 8, 5)), Language.English));

    [Fact]
    public void A_conflict_of_signs_in_the_nations_growth_is_said_in_plain_words()
    {
        var november2022 = ReleaseTime.EndOf(new(2022, 11, 25));

        Assert.Contains("全国2022年1—10月工业机器人产量公布增速为−3.2%，按公布的总量推算却是+21.6%：方向相反，因为统计范围每年变动；公布增速按可比口径计算。", Texts(november2022, Language.Chinese));
        Assert.Contains(Texts(november2022, Language.English), text => text.Contains("published growth is −3.2%, but the published levels give +21.6%", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2025-08-05")]
    [InlineData("2022-11-25")]
    public void Every_bound_number_reprints_the_figure_it_is_bound_to(string day)
    {
        var knownAt = ReleaseTime.EndOf(ReleaseTime.LastDayOf(day));
        var statements = Statements(knownAt);
        var bound = new[] { Language.Chinese, Language.English }
            .SelectMany(language => WhatToKnow.Sentences(statements, language).SelectMany(sentence => sentence.Parts).Select(part => (language, part)))
            .Where(pair => pair.part.Figure is not null)
            .ToList();

        Assert.NotEmpty(bound);
        Assert.All(bound, pair =>
        {
            var (key, period, measure) = pair.part.Figure!;
            var point = Point(key.Indicator, key.Region, period.Slug, knownAt);
            string[] prints = measure switch
            {
                Measure.Level => [NumberText.Level(point.LevelFigure, Indicator(key.Indicator).Unit, pair.language), "2020—2024年", "2020–2024"],
                Measure.Growth =>
                [
                    NumberText.GrowthInWords(point.GrowthFigure, pair.language),
                    NumberText.Growth(point.GrowthFigure, pair.language),
                    NumberText.Percent(Core.Arithmetic.Growth.OfLevels(point.LevelFigure, Point(key.Indicator, key.Region, period.YearEarlier.Slug, knownAt).LevelFigure).Interval ?? default, 1, pair.language, signed: true),
                ],
                _ => [NumberText.Percent(Core.Arithmetic.Share.Of(point.LevelFigure, Point(key.Indicator, NationCode, period.Slug, knownAt).LevelFigure)!.Percent, 1, pair.language)],
            };
            Assert.Contains(pair.part.Text, prints);
        });
    }

    [Fact]
    public void Both_languages_bind_the_same_figures_in_the_same_statements()
    {
        var statements = Statements(Today);

        Assert.Equal(Bindings(Language.Chinese), Bindings(Language.English));

        IEnumerable<string> Bindings(Language language) => WhatToKnow.Sentences(statements, language)
            .Select(sentence => string.Join(' ', sentence.Parts.Select(part => part.Figure).OfType<FigureReference>().Select(figure => figure.ToString()).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_region_without_any_level_has_a_sentence_on_its_growth_alone()
    {
        var statements = Statements(ReleaseTime.EndOf(new(2020, 8, 31)));

        var text = Assert.Single(WhatToKnow.Sentences(statements.Take(1), Language.Chinese)).Text;
        Assert.Equal("广东省工业机器人产量的更新情况：2020年1—6月只公布了增速：增长24.3%。", text);
    }

    private static IEnumerable<string> Texts(DateTime knownAt, Language language) =>
        WhatToKnow.Sentences(Statements(knownAt), language).Select(sentence => sentence.Text);

    private static IReadOnlyList<Statement> Statements(DateTime knownAt)
    {
        var nations = Headlines.ToDictionary(code => code, code => Series(code, NationCode, knownAt: knownAt));
        return WhatToKnow.Statements(
            Headlines.Select(code => Headline.Of(
                Indicator(code),
                Region(GuangdongCode),
                Series(code, GuangdongCode, knownAt: knownAt),
                nations[code],
                ClaimsAbout(code, knownAt),
                rank: null,
                Streak(code, knownAt))),
            nations,
            TheCatalogue());
    }
}
