using System.Text;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
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
            ["124,700 sets", "up 33%", "over 40%", "43.4%", "5 consecutive full years (2020–2024)", "4.1698 million sets", "up 8.2%", "over 100 billion yuan", "11 provincial AI industrial parks", "Guangzhou and Shenzhen", "core fundamentals, key products, public support and typical applications", "Guangdong embodied intelligent training ground", "Ascend adaptation center", "OpenHarmony adaptation center", "open-source community", "intelligent agent innovation center"],
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

    /// <summary>The department's terms, Chinese beside English; several ways to say one are separated by a bar.</summary>
    [Theory]
    [InlineData("工业机器人", "industrial robots")]
    [InlineData("服务机器人", "service robots")]
    [InlineData("人工智能核心产业", "core AI industry")]
    [InlineData("同比", "year on year|The nation as a whole made|the output of|a source of low confidence")]
    [InlineData("个百分点", "percentage point")]
    [InlineData("占全国的|占全国比重", "share of the nation")]
    [InlineData("完整年度", "full year")]
    [InlineData("居全国首位", "led the nation")]
    [InlineData("先导区", "pilot zone")]
    [InlineData("发展试验区。", "test zone")]
    [InlineData("规模以上", "above designated size")]
    [InlineData("可比口径", "comparable basis")]
    [InlineData("产业园", "industrial parks")]
    [InlineData("算力", "computing power")]
    [InlineData("大模型和训练场|垂直模型", "vertical models")]
    [InlineData("提出的目标", "Targets set in")]
    [InlineData("印发", "Issued in")]
    [InlineData("可信度低", "low confidence")]
    public void A_term_of_one_language_stands_where_that_of_the_other_does(string chinese, string english) => Assert.All(EveryMonth(), bulletin =>
    {
        foreach (var (section, _) in bulletin.Sections)
        {
            Assert.All(bulletin.Say(section, Language.Chinese).Zip(bulletin.Say(section, Language.English)), pair =>
            {
                // Names of plans and platforms are data: only what the site says itself is compared.
                var (own, other) = (Own(pair.First), Own(pair.Second));
                Assert.False(chinese.Split('|').Any(own.Contains) && !english.Split('|').Any(term => other.Contains(term, StringComparison.OrdinalIgnoreCase)), $"{own} ≠ {other}");
            });
        }

        static string Own(Sentence sentence) => string.Concat(sentence.Parts.Select(part => part.Bound is RegisterReference { Code: not null } ? "" : part.Text));
    });

    /// <summary>
    /// The sources' own words are their titles, what claims and rows quote of them, and the tasks that programmes list. Names may be said as they are: of entries, of indicators, of the
    /// two kinds of national zones. Beside names no stretch as long as a phrase is shared; a number counts as one character or word, so that the same phrase with another figure is found too.
    /// </summary>
    [Theory]
    [InlineData(Language.Chinese, 10)] // characters: 人工智能核心产业规模超
    [InlineData(Language.English, 6)] // words: the scale of the core AI
    public void No_sentence_of_a_source_is_repeated(Language language, int longest)
    {
        var registers = ReferenceRows.Registers(ReferenceRows.Today);
        string[] printed =
        [
            .. ReferenceRows.TheCatalogue().Sources.SelectMany(source => new[] { source.Title, source.Note }),
            .. ReferenceRows.Observations.Select(row => row.Note),
            .. ReferenceRows.Claims.Select(claim => claim.Text),
            .. registers.Programmes.SelectMany(programme => programme.Items).Select(item => item.Item.In(language)),
        ];
        var theirs = printed.Distinct().SelectMany(text => Stretches(text)).ToHashSet(StringComparer.Ordinal);
        Assert.True(theirs.Count > 500, $"{theirs.Count} stretches");

        // A source's very words are found, whatever the figures in them.
        Assert.Contains(Stretches(Digit().Replace(printed.MaxBy(text => Stretches(text).Count())!, "7")), theirs.Contains);
        Assert.All(EveryMonth().SelectMany(bulletin => bulletin.Sections.SelectMany(section => bulletin.Say(section.Section, language))), sentence =>
            Assert.DoesNotContain(Stretches(string.Concat(sentence.Parts.Select(part => part.Bound is RegisterReference { Code: not null } ? "|" : part.Text))), theirs.Contains));

        IEnumerable<string> Stretches(string text)
        {
            foreach (var name in NamesOf(language).OrderByDescending(name => name.Length))
            {
                text = text.Replace(name, "|", StringComparison.OrdinalIgnoreCase);
            }

            return text.Split('|').SelectMany(part =>
            {
                var pieces = (language == Language.Chinese ? ChineseOrNumber() : WordOrNumber()).Matches(part).Select(match => char.IsDigit(match.Value[0]) ? "#" : match.Value.ToLowerInvariant()).ToList();
                return Enumerable.Range(0, Math.Max(0, pieces.Count - longest)).Select(at => string.Join(' ', pieces.Skip(at).Take(longest + 1)));
            });
        }
    }

    private static string[] NamesOf(Language language) =>
    [
        .. ReferenceRows.TheCatalogue().Indicators.Select(indicator => indicator.Name.In(language).TrimEnd('数')), // 企业数 counts 企业
        .. language == Language.Chinese
            ? new[] { "国家新一代人工智能创新发展试验区", "国家人工智能创新应用先导区" }
            : ["national test zones for new-generation AI", "national pilot zones for AI innovation and application"],
    ];

    [Fact]
    public void An_outlook_stands_only_where_an_issued_plan_sets_a_target_that_is_still_to_come()
    {
        Assert.DoesNotContain(BulletinSection.Outlook, Bulletin(2017, 12)!.Told);
        var outlook = Bulletin(2025, 5)!.Sections.Single(part => part.Section == BulletinSection.Outlook).Statements.Cast<OutlookStatement>().ToList();

        Assert.All(outlook.SelectMany(statement => statement.Targets), target => Assert.True(target.Target.Year >= 2025));
        Assert.Equal(outlook.SelectMany(statement => statement.Targets).Count(), outlook.SelectMany(statement => statement.Targets).Select(target => (target.Indicator, target.Target.Year)).Distinct().Count());
        Assert.All(outlook, statement => Assert.DoesNotContain("draft", statement.Programme.Status, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_level_and_growth_is_printed_as_everywhere_else() => Assert.All(EveryMonth(), bulletin =>
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            foreach (var part in Parts(bulletin, language).Where(part => part.Figure is { Measure: Measure.Level }))
            {
                var figure = part.Figure!;
                var point = ReferenceRows.Point(figure.Key.Indicator, figure.Key.Region, figure.Period.Slug);
                var level = NumberText.Level(point.LevelFigure, ReferenceRows.Indicator(figure.Key.Indicator).Unit, language);

                // English counts things before their name: over 900 core AI enterprises.
                Assert.True(level == part.Text || (language == Language.English && level.StartsWith(part.Text + " ", StringComparison.Ordinal) && !level[(part.Text.Length + 1)..].Contains(' ')), $"{part.Text} is not {level}");
            }
        }
    });

    private static IEnumerable<SentencePart> Parts(Bulletin bulletin, Language language) =>
        bulletin.Sections.SelectMany(section => bulletin.Say(section.Section, language)).SelectMany(sentence => sentence.Parts);

    [GeneratedRegex(@"\d[\d,.]*|\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseOrNumber();

    [GeneratedRegex(@"\d[\d,.]*|[A-Za-z]+(?:'[a-z]+)?")]
    private static partial Regex WordOrNumber();

    [GeneratedRegex("[0-9０-９]")]
    private static partial Regex Digit();
}
