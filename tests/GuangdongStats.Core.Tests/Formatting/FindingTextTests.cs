using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Tests.Checks;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Checks.Sheet;

namespace GuangdongStats.Core.Tests.Formatting;

public sealed class FindingTextTests
{
    private const string May = "ytd-2025-05";

    private static Dictionary<string, Func<Finding>> Cases { get; } = new()
    {
        ["a cumulative figure that is not the sum"] = () => Of(Check.CumulativeEqualsParts, Empty()
            .Known(Province, "ytd-2025-04", "98100/100").Known(Province, "month-2025-05", "20000/100").Enter(Province, May, "124700/100")),
        ["a bound that no sum satisfies"] = () => Of(Check.CumulativeEqualsParts, Empty()
            .Known(Province, "ytd-2025-04", "98100").Known(Province, "month-2025-05", "20000").Enter(Province, May, "over 120000")),
        ["January alone"] = () => Of(Check.NotCollected, Empty().Enter(Province, "month-2025-01", "9000"), "month-2025-01"),
        ["below zero"] = () => Of(Check.LevelBelowZero, Empty().Enter(Province, May, "-3")),
        ["a share above 100"] = () => Of(Check.ShareOver100, Empty().Enter(Province, May, share: "100.3")),
        ["a share over 100"] = () => Of(Check.ShareOver100, Empty().Enter(Province, May, share: "over 100")),
        ["growth below −100"] = () => Of(Check.GrowthImpossible, Empty().Enter(Province, May, growth: "-101")),
        ["growth of −100 beside a level"] = () => Of(Check.GrowthImpossible, Empty().Enter(Province, May, "3", "-100")),
        ["growth beside a level of zero"] = () => Of(Check.GrowthImpossible, Empty().Enter(Province, May, "0", "33")),
        ["a month above the cumulative"] = () => Of(Check.MonthAboveCumulative, Empty().Known(Province, "month-2025-05", "20001").Enter(Province, May, "19999")),
        ["a region above the nation"] = () => Of(Check.PartAboveTotal, Empty().Known(Nation, May, "287182").Enter(Province, May, "300000/100")),
        ["regions above the nation"] = () => Of(Check.PartsAboveTotal, Empty()
            .Known(Nation, May, "287182").Known(Shanghai, May, "170000").Enter(Province, May, "over 124700")),
        ["a base above the nation's"] = () => Of(Check.BaseAboveTotal, Empty().Known(Nation, May, "287182", "32.0").Enter(Province, May, "124700/100", "-70")),
        ["12.47 for 124,700"] = () => Of(Check.UnitSlip, Empty().Known(Province, "ytd-2024-05", "93759").Enter(Province, May, "12.47")),
        ["1000 for 100 billion"] = () => Of(Check.UnitSlip, Empty(ReferenceRows.CoreAi)
            .Known(Province, "ytd-2024-05", "77000000000/1000000000").Enter(Province, May, "over 1000")),
        ["a sign conflict"] = () => Of(Check.SignConflict, Empty().Known(Province, "ytd-2024-05", "298098").Enter(Province, May, "362568", "-3.2")),
        ["an implausible base"] = () => Of(Check.BaseGap, Empty().Known(Province, "ytd-2024-12", "33000").Enter(Province, "ytd-2025-12", "72426", "34.3"), "ytd-2025-12"),
        ["growth beyond history"] = () => Of(Check.GrowthOutsideHistory, Empty(thresholds: Thresholds.Default with { HistoryYears = 2 })
            .Known(Province, "ytd-2023-05", growth: "29.9").Known(Province, "ytd-2024-05", growth: "-5.0").Enter(Province, May, growth: "-20.5")),
        ["a jump of growth"] = () => Of(Check.GrowthJump, Empty().Known(Province, "ytd-2025-04", growth: "108.0").Enter(Province, May, growth: "79.2")),
        ["a cumulative figure that falls"] = () => Of(Check.CumulativeFalls, Empty().Known(Province, "ytd-2025-04", "36142").Enter(Province, May, "32083")),
        ["a share that the levels do not give"] = () => Of(Check.ShareDiffers, Empty().Known(Nation, May, "287182").Enter(Province, May, "124700/100", share: "50")),
        ["a missing region"] = () => Of(Check.MissingRegion, Empty().Known(Province, "ytd-2025-04", "98100").Enter(Province, May, "[c]")),
        ["a coarser level"] = () => Of(Check.CoarserPrecision, Empty().Known(Province, "ytd-2024-12", "246812").Enter(Province, May, "124700/100")),
        ["a coarser level than the catalogue asks for"] = () => Of(Check.CoarserPrecision, Empty().PublishedTo(100).Enter(Province, May, "125000/1000")),
        ["coarser growth than published"] = () => Of(Check.CoarserPrecision, Empty().Known(Province, May, growth: "33.2").Enter(Province, May, growth: "33")),
        ["a bound in place of a number"] = () => Of(Check.CoarserPrecision, Empty().Known(Province, "ytd-2025-04", share: "44").Enter(Province, May, share: "over 40")),
        ["parks at the end of a month"] = () => Of(Check.MissingRegion, Empty("ai-industrial-parks-provincial").Known(Province, "point-2024-12", "11").Enter(Province, "point-2025-12", "[x]"), "point-2025-12"),
    };

    [Theory]
    [InlineData("a cumulative figure that is not the sum", "1—5月累计124,700套与1—4月累计98,100套加5月20,000套之和118,100套相差6,600套，超过四舍五入允许的100套。", "January–May 2025 (124,700 sets) differs from January–April 2025 (98,100 sets) plus May 2025 (20,000 sets), together 118,100 sets, by 6,600 sets; rounding allows 100 sets.")]
    [InlineData("a bound that no sum satisfies", "1—5月累计超12万套与1—4月累计98,100套加5月20,000套之和至少相差1,899套。", "January–May 2025 (over 120,000 sets) differs from January–April 2025 (98,100 sets) plus May 2025 (20,000 sets) by at least 1,899 sets.")]
    [InlineData("January alone", "工业企业1月免报，1月、2月不单独统计，此处不能填数；请填1—2月累计。", "January 2025 alone is not collected from industrial enterprises and takes no number; enter January–February 2025.")]
    [InlineData("below zero", "1—5月累计为−3套，总量不能小于零。", "The level for January–May 2025 is −3 sets; it cannot be below zero.")]
    [InlineData("a share above 100", "1—5月累计比重为100.3%，比100%高出0.3个百分点；比重应在0至100%之间。", "The share for January–May 2025 is 100.3%, 0.3 percentage points above 100%; a share lies between 0 and 100%.")]
    [InlineData("a share over 100", "1—5月累计比重超100%不能成立，比重应在0至100%之间。", "The share for January–May 2025 is over 100%; a share lies between 0 and 100%.")]
    [InlineData("growth below −100", "1—5月累计增速−101%低于−100%，任何基数都得不出这一增速。", "Growth of −101% for January–May 2025 is below −100%; no base can give it.")]
    [InlineData("growth of −100 beside a level", "1—5月累计增速−100%意味着总量已降为零，但总量为3套，两者矛盾。", "Growth of −100% for January–May 2025 means that nothing is left, but the level is 3 sets.")]
    [InlineData("growth beside a level of zero", "1—5月累计总量为0套，增速却为+33%；总量为零时增速只能是−100%。", "The level for January–May 2025 is 0 sets, but growth is +33%; a level of zero can only be growth of −100%.")]
    [InlineData("a month above the cumulative", "5月20,001套大于包含该月的1—5月累计19,999套，多出2套。", "May 2025 (20,001 sets) is above January–May 2025 (19,999 sets), which contains it, by 2 sets.")]
    [InlineData("a region above the nation", "1—5月累计广东省300,000套大于全国287,182套，多出12,818套，所占比重将超过100%。", "Guangdong (300,000 sets) is above China (287,182 sets) for January–May 2025 by 12,818 sets: its share would exceed 100%.")]
    [InlineData("regions above the nation", "1—5月累计已知2个地区（上海市、广东省）合计至少294,700套，超过全国287,182套，多出7,518套。", "The 2 known regions (Shanghai, Guangdong) add up to at least 294,700 sets for January–May 2025, 7,518 sets above China (287,182 sets).")]
    [InlineData("a base above the nation's", "按1—5月累计增速−70%推算，广东省上年同期基数为415,667套，大于按+32.0%推算的全国基数217,562套，多出198,105套；这些总量和增速不可能同时成立。", "Growth of −70% for January–May 2025 puts Guangdong a year earlier at 415,667 sets, 198,105 sets above China, which growth of +32.0% puts at 217,562 sets; these levels and growth rates cannot all be true.")]
    [InlineData("12.47 for 124,700", "2025年1—5月累计12.47套约为2024年1—5月累计93,759套的万分之一，请核对计量单位：是否应为“万套”。", "January–May 2025 (12.47 sets) is about a ten-thousandth of January–May 2024 (93,759 sets); check the unit: was it counted in 10,000 (万) sets?")]
    [InlineData("1000 for 100 billion", "2025年1—5月累计超1000元约为2024年1—5月累计770亿元的亿分之一，请核对计量单位：是否应为“亿元”。", "January–May 2025 (over 1,000 yuan) is about a hundred-millionth of January–May 2024 (77 billion yuan); check the unit: was it counted in 100 million (亿) yuan?")]
    [InlineData("a sign conflict", "2025年1—5月累计增速为−3.2%，但按总量计算（2025年1—5月累计362,568套，2024年1—5月累计298,098套）为+21.6%，方向不一致。", "Growth for January–May 2025 is −3.2%, but the levels (362,568 sets for January–May 2025, 298,098 sets for January–May 2024) give +21.6%: the directions differ.")]
    [InlineData("an implausible base", "按2025年全年总量72,426套和增速+34.3%推算，上年同期基数为53,929套，比2024年全年公布的33,000套高63.4%，超过50%的界限。", "The level 72,426 sets and growth of +34.3% for 2025 imply 53,929 sets a year earlier, 63.4% above the published 33,000 sets; up to 50% is allowed.")]
    [InlineData("growth beyond history", "2025年1—5月累计增速−20.5%比历年同期最低的−5.0%（2024年1—5月）低15.5个百分点，超过允许的10个百分点。", "Growth of −20.5% for January–May 2025 is 15.5 percentage points below the lowest of the same period in earlier years (−5.0%, January–May 2024); 10 percentage points are allowed.")]
    [InlineData("a jump of growth", "1—5月累计增速+79.2%，比1—4月累计的+108.0%回落28.8个百分点，超过10个百分点的界限。", "Growth of +79.2% for January–May 2025 is 28.8 percentage points slower than +108.0% for January–April 2025; 10 percentage points are allowed.")]
    [InlineData("a cumulative figure that falls", "1—5月累计32,083套低于1—4月累计36,142套，减少4,059套；若无修订，累计数不会下降。", "January–May 2025 (32,083 sets) is below January–April 2025 (36,142 sets) by 4,059 sets; without a revision a year to date does not fall.")]
    [InlineData("a share that the levels do not give", "1—5月累计比重50%与按总量计算的43.4%不一致（广东省124,700套，全国287,182套），相差6.6个百分点。", "The share of 50% for January–May 2025 is not the 43.4% that the levels give (Guangdong 124,700 sets, China 287,182 sets): 6.6 percentage points apart.")]
    [InlineData("a missing region", "广东省1—5月累计没有总量（保密），而1—4月累计为98,100套。", "Guangdong has no level for January–May 2025 (confidential), but 98,100 sets for January–April 2025.")]
    [InlineData("a coarser level than the catalogue asks for", "1—5月累计125,000套精确到1,000套，指标目录规定精确到100套，精度不够。", "The level for January–May 2025 (125,000 sets) is given to 1,000 sets; the catalogue asks for 100 sets.")]
    [InlineData("a coarser level", "2025年1—5月累计124,700套精确到100套，2024年全年246,812套精确到1套，精度降低。", "The level for January–May 2025 (124,700 sets) is given to 100 sets, that for 2024 (246,812 sets) to 1 set: less precise than before.")]
    [InlineData("coarser growth than published", "1—5月累计增速+33%精确到1个百分点，已公布的+33.2%精确到0.1个百分点，精度降低。", "Growth for January–May 2025 (+33%) is given to 1 percentage point, the published one (+33.2%) to 0.1 percentage points: less precise than before.")]
    [InlineData("a bound in place of a number", "1—5月累计比重超40%不是准确数，1—4月累计比重44%为准确数。", "The share for January–May 2025 (over 40%) is not an exact number, that for January–April 2025 (44%) is.")]
    [InlineData("parks at the end of a month", "广东省2025年末没有总量（未见公布），而2024年末为11个。", "Guangdong has no level at the end of 2025 (not available), but 11 parks at the end of 2024.")]
    public void A_finding_is_told_in_one_sentence_in_both_languages_whatever_the_machine_s_culture(string name, string chinese, string english)
    {
        var finding = Cases[name]();

        foreach (var culture in new[] { "zh-CN", "de-DE", "fa-IR" })
        {
            Assert.Equal(chinese, UnderCulture.Of(culture, () => FindingText.Sentence(finding, Language.Chinese)));
            Assert.Equal(english, UnderCulture.Of(culture, () => FindingText.Sentence(finding, Language.English)));
        }
    }

    [Fact]
    public void Every_check_is_told_by_one_of_these_cases() =>
        Assert.Equal(Enum.GetValues<Check>(), Cases.Values.Select(make => make().Check).Distinct().Order());

    [Fact]
    public void Every_check_gravity_and_threshold_has_a_name_of_its_own_in_both_languages() => Assert.All([Language.Chinese, Language.English], language =>
    {
        string[] names =
        [
            .. Enum.GetValues<Check>().Select(check => FindingText.CheckName(check, language)),
            .. Enum.GetValues<Gravity>().Select(gravity => FindingText.GravityName(gravity, language)),
            .. Enum.GetValues<ThresholdName>().Select(threshold => FindingText.ThresholdName(threshold, language)),
        ];

        Assert.Distinct(names);
        Assert.DoesNotContain("", names);
    });

    [Fact]
    public void A_place_names_region_indicator_period_and_measure()
    {
        var figure = Cases["a jump of growth"]().Figures[0];

        Assert.Equal("广东省 工业机器人产量 2025年1—5月 增速", FindingText.Place(figure, Language.Chinese));
        Assert.Equal("Guangdong, Output of industrial robots, January–May 2025, growth", FindingText.Place(figure, Language.English));
    }

    [Theory]
    [InlineData(ThresholdName.HistoryYears, "2.5", "确定历年同期范围所需的最少年数（年）应为1至30之间的整数，不能是2.5。", "Least number of earlier years that make a range (years): expected a whole number from 1 to 30, not 2.5.")]
    [InlineData(ThresholdName.GrowthJump, "0", "累计增速逐月变动的最大幅度（百分点）应为0.1至1,000之间的数，不能是0。", "Largest move of year-to-date growth from month to month (percentage points): expected a number from 0.1 to 1,000, not 0.")]
    public void A_threshold_that_cannot_stand_is_told_with_what_would_be_right(ThresholdName name, string value, string chinese, string english)
    {
        var problem = Assert.Single(Thresholds.Default.With(name, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).WhyInvalid());

        Assert.Equal(chinese, FindingText.Problem(problem, Language.Chinese));
        Assert.Equal(english, FindingText.Problem(problem, Language.English));
    }

    private static Finding Of(Check check, Sheet sheet, string slug = May) => Assert.Single(sheet.Check(Province, slug), finding => finding.Check == check);
}
