using System.Text;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using Xunit;
using static GuangdongStats.Core.Tests.Support.ReferenceBulletins;

namespace GuangdongStats.Core.Tests.Bulletins;

public sealed partial class BulletinTests
{
    /// <summary>Growth alone, a level with growth, January–March, a bound, a correction between sources, low confidence alone, conflicting signs, stocks alone …</summary>
    public static TheoryData<int, int> Months =>
        new() { { 2017, 12 }, { 2020, 6 }, { 2020, 10 }, { 2021, 3 }, { 2022, 12 }, { 2023, 11 }, { 2024, 5 }, { 2024, 12 }, { 2025, 3 }, { 2025, 5 }, { 2025, 8 }, { 2025, 10 }, { 2025, 12 }, { 2026, 4 } };

    [Theory]
    [MemberData(nameof(Months))]
    public void The_text_of_a_month_stays_as_it_was_read_and_approved(int year, int month)
    {
        var written = Bulletin(year, month)!;
        var text = new StringBuilder();
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            foreach (var (section, _) in written.Sections)
            {
                text.Append(Core.Bulletins.Bulletin.Heading(section, language) is { } heading ? $"## {heading}\n" : "").AppendJoin('\n', written.Say(section, language).Select(sentence => sentence.Text)).Append("\n\n");
            }
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "Bulletins", $"{year}-{month:00}.txt")), text.ToString());
    }

    [Fact]
    public void May_2025_says_what_the_department_said()
    {
        Assert.All(
            ["12.47万套", "增长33%", "超40%", "43.4%", "连续5个完整年度（2020—2024年）", "416.98万套", "增长8.2%", "超1000亿元", "11个", "广州、深圳", "核心基础、重点产品、公共支撑、典型应用", "广东省具身智能训练场", "国产计算芯片生态适配中心", "开源鸿蒙适配中心", "人工智能开源社区", "智能体领域创新中心"],
            (string words) => Assert.Contains(words, Text(Language.Chinese), StringComparison.Ordinal));
        Assert.All(
            ["124,700 sets", "up 33%", "over 40%", "43.4%", "5 consecutive full years (2020–2024)", "4.1698 million sets", "up 8.2%", "over 100 billion yuan", "11 parks", "Guangzhou and Shenzhen", "core fundamentals, key products, public support and typical applications", "Guangdong embodied intelligent training ground", "Ascend adaptation center", "OpenHarmony adaptation center", "open-source community", "intelligent agent innovation center"],
            (string words) => Assert.Contains(words, Text(Language.English), StringComparison.Ordinal));

        static string Text(Language language) => string.Concat(Parts(Bulletin(2025, 5)!, language).Select(part => part.Text));
    }

    [Fact]
    public void A_month_without_any_figure_has_no_bulletin() => Assert.Null(Bulletin(2019, 7));

    [Fact]
    public void As_of_a_day_only_what_was_known_is_told()
    {
        Assert.Null(Bulletin(2025, 5, ReleaseTime.EndOf(new(2025, 6, 20)))?.Sections.FirstOrDefault(section => section.Section == BulletinSection.Headline).Statements?.OfType<HeadlineStatement>().FirstOrDefault());
        Assert.Contains(Bulletin(2025, 5, ReleaseTime.EndOf(new(2025, 8, 5)))!.Sections, section => section.Section == BulletinSection.Headline);
    }

    [Fact]
    public void No_number_stands_in_any_months_text_without_what_it_rests_on() => Assert.All(EveryMonth(), bulletin =>
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            Assert.DoesNotContain(Parts(bulletin, language), part => part.Bound is null && Digit().IsMatch(part.Text));
        }
    });

    [Fact]
    public void Both_languages_tell_the_same_facts_in_every_month() => Assert.All(EveryMonth(), bulletin =>
    {
        foreach (var (section, _) in bulletin.Sections)
        {
            var (chinese, english) = (bulletin.Say(section, Language.Chinese), bulletin.Say(section, Language.English));
            Assert.Equal(chinese.Select(Bindings), english.Select(Bindings));
        }

        static string Bindings(Sentence sentence) => string.Join('|', sentence.Parts.Select(part => part.Bound).OfType<Reference>().Where(bound => bound is not PeriodReference).Select(bound => bound.ToString()!).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Every_level_and_growth_is_printed_as_everywhere_else() => Assert.All(EveryMonth(), bulletin =>
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            foreach (var part in Parts(bulletin, language).Where(part => part.Figure is { Measure: Measure.Level }))
            {
                var figure = part.Figure!;
                var point = Support.ReferenceRows.Point(figure.Key.Indicator, figure.Key.Region, figure.Period.Slug);
                Assert.Equal(NumberText.Level(point.LevelFigure, Support.ReferenceRows.Indicator(figure.Key.Indicator).Unit, language), part.Text);
            }
        }
    });

    private static IEnumerable<Bulletin> EveryMonth() =>
        Enumerable.Range(0, 12 * 12).Select(at => Bulletin(2015 + (at / 12), (at % 12) + 1)).OfType<Bulletin>();

    private static IEnumerable<SentencePart> Parts(Bulletin bulletin, Language language) =>
        bulletin.Sections.SelectMany(section => bulletin.Say(section.Section, language)).SelectMany(sentence => sentence.Parts);

    [GeneratedRegex("[0-9０-９]")]
    private static partial Regex Digit();
}
