using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Bulletins;

/// <summary>
/// Months that never were: levels, growth and nation printed from known truths to some digit, each of them present, missing, a bound or corrected by a second vintage. What a text
/// prints has to hold for the truth, whatever the digits that nobody printed.
/// </summary>
public sealed partial class GeneratedBulletinTests
{
    private const decimal HalfATenth = 0.05m;

    private static readonly Catalogue.Catalogue Catalogue = ReferenceRows.TheCatalogue();
    private static readonly Source Department = new("made-up-department", "虚构的发布", "虚构部门", "https://example.gov.cn/1", "2026-11-20", "zh", SourceKind.Government, Confidence.Normal, "");
    private static readonly Source Bureau = new("made-up-bureau", "虚构的统计表", "虚构统计局", "https://example.gov.cn/2", "2026-11-20", "zh", SourceKind.NationalStatistics, Confidence.Normal, "");
    private static readonly DateTime First = ReleaseTime.StartOf(new(2026, 11, 20)), Second = ReleaseTime.StartOf(new(2026, 11, 22));
    private static readonly Language[] Both = [Language.Chinese, Language.English];

    /// <param name="Level">Of the region.</param>
    /// <param name="Corrected">As its second vintage has it; null without one.</param>
    /// <param name="Earlier">Of the region, a year before.</param>
    private sealed record Made(string Indicator, decimal Level, decimal? Corrected, decimal Earlier, decimal Nation, decimal Growth, decimal NationGrowth, IReadOnlyList<Observation> Rows, IReadOnlyList<Claim> Claims);

    private static readonly Gen<(Period Month, Made[] Flows)> Months =
        from year in Gen.Int[2017, 2026]
        from month in Gen.Int[2, 12]
        from robots in Flow("industrial-robots", Period.YearToDate(year, month))
        from service in Flow("service-robots", Period.YearToDate(year, month))
        select (Period.YearToDate(year, month), new[] { robots, service });

    private static Gen<Made> Flow(string indicator, Period month) =>
        from level in Gens.Levels
        from share in Gen.Int[1, 1000]
        from digits in Gen.Select(Gen.OneOf(1m, 10m, 100m, 1000m), Gen.OneOf(1m, 10m, 100m, 1000m))
        from own in Gens.PrintedGrowth
        from other in Gens.PrintedGrowth
        from near in Gen.Int[-1500, 1500]
        from isNear in Gen.Bool // so that which grew faster is not decided
        let nation = isNear ? (own.Truth + (near / 1000m), Gens.Print(own.Truth + (near / 1000m), other.Printed.Precision!.Value)) : other
        from earlier in Gen.Int[40, 250]
        from there in Gen.Int[0, 255]
        from claimed in Gen.Select(Gen.OneOf(Relation.Exact, Relation.Over, Relation.Nearly), Gen.Int[1, 99])
        select Make(indicator, month, level, level * earlier / 100, level * 1000 / share, digits, own, nation, there, claimed);

    private static Made Make(
        string indicator, Period month, decimal level, decimal earlier, decimal nation, (decimal Own, decimal Nation) digits, (decimal Truth, Figure Printed) growth, (decimal Truth, Figure Printed) nationGrowth, int there,
        (Relation Relation, int Percent) claimed)
    {
        var rows = new List<Observation>();
        decimal? corrected = Has(5) ? level * 1.003m : null;
        if (Has(0))
        {
            rows.Add(Row(Region.GuangdongCode, Measure.Level, Has(6) ? Figure.Bound(Relation.Over, Math.Floor(level / 1000) * 1000) : Gens.Print(level, digits.Own), Department, 1, First));
            if (corrected is { } better)
            {
                rows.Add(Row(Region.GuangdongCode, Measure.Level, Gens.Print(better, digits.Own), Department, 2, Second));
            }
        }

        if (Has(1))
        {
            rows.Add(Row(Region.GuangdongCode, Measure.Growth, growth.Printed, Department, 1, First));
        }

        if (Has(2))
        {
            rows.Add(Row(Region.NationCode, Measure.Level, Gens.Print(nation, digits.Nation), Bureau, 1, First));
        }

        if (Has(3))
        {
            rows.Add(Row(Region.NationCode, Measure.Growth, nationGrowth.Printed, Bureau, 1, First));
        }

        if (Has(7))
        {
            rows.Add(Row(Region.GuangdongCode, Measure.Level, Gens.Print(earlier, digits.Own), Department, 1, First) with { Period = month.YearEarlier });
        }

        return new(
            indicator, level, Has(0) ? corrected : null, earlier, nation, growth.Truth, nationGrowth.Truth, rows,
            Has(4) ? [new(indicator, Region.GuangdongCode, month, ClaimKind.Share, claimed.Percent, "percent", claimed.Relation, Department, new(First, false), "made up")] : []);

        bool Has(int bit) => (there & (1 << bit)) != 0;

        Observation Row(string region, Measure measure, Figure figure, Source source, int vintage, DateTime at) =>
            new(indicator, region, month, measure, figure, Basis.Reported, vintage == 1 ? Status.Preliminary : Status.Revised, source, vintage, new(at, false), "");
    }

    [Fact]
    public void No_digit_of_a_level_growth_share_or_difference_goes_beyond_what_was_printed()
    {
        var seen = new HashSet<string>();
        Months.Sample(
            month =>
            {
                foreach (var at in new[] { First, Second })
                {
                    var bulletin = Write(month, at);
                    foreach (var language in Both)
                    {
                        foreach (var part in Parts(bulletin, language))
                        {
                            Holds(part, language, month.Flows, at, seen);
                        }
                    }
                }
            },
            iter: 2000,
            threads: 1);

        // Every kind of number was there, to one number, to a range, and undecided.
        Assert.All(["level", "growth", "nation.level", "nation.growth", "share", "share range", "share.change", "share.change range", "share.change undecided", "growth.gap", "growth.levels", "corrected"], (string kind) => Assert.Contains(kind, seen));
    }

    [Fact]
    public void No_number_stands_in_a_generated_text_without_what_it_rests_on() => Months.Sample(
        month => Assert.All(new[] { First, Second }, at => Assert.All(Both, language =>
            Assert.DoesNotContain(Parts(Write(month, at), language), part => part.Bound is null && Digit().IsMatch(part.Text)))),
        iter: 1000);

    [Fact]
    public void Both_languages_tell_the_same_numbers_of_the_same_figures() => Months.Sample(
        month => Assert.All(new[] { First, Second }, at =>
        {
            var bulletin = Write(month, at);
            Assert.Equal(Told(bulletin, Language.Chinese), Told(bulletin, Language.English));
        }),
        iter: 1000);

    /// <summary>Shapes that the published figures of the province do not have: January–February, and a figure before and after its correction. The numbers are made up.</summary>
    [Theory]
    [InlineData("made-up-january-february", 2)]
    [InlineData("made-up-before-its-correction", 7)]
    [InlineData("made-up-after-its-correction", 7)]
    public void The_text_of_a_made_up_month_stays_as_it_was_read(string name, int month)
    {
        var period = Period.YearToDate(2026, month);
        Made robots = new(
            "industrial-robots", 61_200, 62_400, 0, 145_000, 0, 0,
            [
                Row(Region.GuangdongCode, Measure.Level, Figure.Exact(61_200, 100), Department, 1, First),
                Row(Region.GuangdongCode, Measure.Level, Figure.Exact(62_400, 100), Department, 2, Second),
                Row(Region.GuangdongCode, Measure.Growth, Figure.Exact(21.4m, 0.1m), Department, 1, First),
                Row(Region.NationCode, Measure.Level, Figure.Exact(145_000, 1), Bureau, 1, First),
                Row(Region.NationCode, Measure.Growth, Figure.Exact(-3.5m, 0.1m), Bureau, 1, First),
            ],
            []);
        var bulletin = Write((period, [robots]), name.Contains("after", StringComparison.Ordinal) ? Second : First)!;
        var text = string.Concat(Both.Select(language => string.Concat(bulletin.Sections.Select(part =>
            (Bulletin.Heading(part.Section, language) is { } heading ? $"## {heading}\n" : "") + string.Join('\n', bulletin.Say(part.Section, language).Select(sentence => sentence.Text)) + "\n\n"))));

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "Bulletins", name + ".txt")), text);

        Observation Row(string region, Measure measure, Figure figure, Source source, int vintage, DateTime at) =>
            new("industrial-robots", region, period, measure, figure, Basis.Reported, Status.Preliminary, source, vintage, new(at, false), "");
    }

    /// <summary>The same two properties for the published figures, as they were known on days that have different figures, vintages and registers.</summary>
    [Theory]
    [InlineData(2022, 12, 31)]
    [InlineData(2024, 6, 30)]
    [InlineData(2025, 6, 20)]
    [InlineData(2025, 8, 5)]
    [InlineData(2026, 2, 1)]
    [InlineData(2026, 11, 23)]
    public void As_of_any_day_every_month_tells_the_same_numbers_in_both_languages_and_none_is_unbound(int year, int month, int day)
    {
        var at = ReleaseTime.EndOf(new(year, month, day));
        var bulletins = Enumerable.Range(0, 12 * 12).Select(index => ReferenceBulletins.Bulletin(2015 + (index / 12), (index % 12) + 1, at)).OfType<Bulletin>().ToList();
        Assert.NotEmpty(bulletins);
        Assert.All(bulletins, bulletin =>
        {
            Assert.All(Both, language => Assert.DoesNotContain(Parts(bulletin, language), part => part.Bound is null && Digit().IsMatch(part.Text)));
            Assert.Equal(Told(bulletin, Language.Chinese), Told(bulletin, Language.English));
        });
    }

    private static Bulletin? Write((Period Month, Made[] Flows) month, DateTime at)
    {
        var region = Catalogue.Region(Region.GuangdongCode)!;
        return BulletinPlan.For(new(
            month.Month,
            region,
            [.. month.Flows.Select(flow =>
            {
                var indicator = Catalogue.Indicator(flow.Indicator)!;
                var (own, nation) = (SeriesOf(Region.GuangdongCode), SeriesOf(Region.NationCode));
                var explanation = Explanation.Of(indicator, region, month.Month, new(own, nation, null, own, new Dictionary<string, SeriesPoint> { [region.Code] = own.At(month.Month) }, ReferenceRows.Provinces));
                return BulletinFacts.Flow.Of(explanation, nation, [.. flow.Claims], new Dictionary<int, Core.Arithmetic.RankInterval>(), Catalogue);

                Series SeriesOf(string code) => Series.Build(new(indicator.Code, code, Span.YearToDate), indicator, flow.Rows.Where(row => row.Region == code && row.Release.At <= at));
            })],
            [],
            ReferenceRows.Registers(ReleaseTime.StartOf(new(2015, 1, 1))), // nothing
            new Dictionary<string, DateOnly>(),
            Catalogue.Indicators));
    }

    private static void Holds(SentencePart part, Language language, Made[] flows, DateTime at, HashSet<string> seen)
    {
        if (part.Figure is not { } figure)
        {
            return;
        }

        var flow = flows.Single(made => made.Indicator == figure.Key.Indicator);
        var level = at == Second && flow.Corrected is { } corrected ? corrected : flow.Level;
        var role = part.Name[(figure.Key.Indicator.Length + 1)..];
        var numbers = NumbersIn(part.Text, language);
        var message = $"{part.Name}: {part.Text}; level {level}, nation {flow.Nation}, growth {flow.Growth}, nation's {flow.NationGrowth}";
        switch (role)
        {
            case "level" or "nation.level" or "growth" or "nation.growth":
                var printed = flow.Rows.Where(row => row.Region == figure.Key.Region && row.Period == figure.Period && row.Measure == figure.Measure && row.Release.At <= at).MaxBy(row => row.Vintage)!.Figure;
                var sign = Falls(part.Text, language) ? -1 : 1;
                Assert.True(printed.Value == (numbers.Count == 0 ? 0 : sign * numbers[0].Value), message); // unchanged has no number
                Assert.True(printed.Precision is not { } unit || numbers.All(number => number.Value % unit == 0), message);
                Assert.True(printed.Precision is not { } last || role.EndsWith("level", StringComparison.Ordinal) || numbers.All(number => number.Digit == last), message);
                seen.Add(role);
                if (at == Second && printed.IsExact && flow.Corrected is not null && role == "level")
                {
                    seen.Add("corrected");
                }

                break;
            case "share":
                InRange(100 * level / flow.Nation);
                seen.Add(numbers.Count == 2 ? "share range" : "share");
                break;
            case "share.change":
                if (numbers.Count == 0)
                {
                    seen.Add("share.change undecided");
                    break;
                }

                var change = 100 * level / flow.Nation * (1 - ((1 + (flow.NationGrowth / 100)) / (1 + (flow.Growth / 100))));
                Assert.True(Falls(part.Text, language) == change < 0, message);
                if (part.Text.Contains("以内", StringComparison.Ordinal) || part.Text.Contains("at most", StringComparison.Ordinal))
                {
                    Assert.True(Math.Abs(change) <= numbers[0].Value + HalfATenth, message);
                }
                else
                {
                    InRange(Math.Abs(change));
                }

                seen.Add(numbers.Count == 2 ? "share.change range" : "share.change");
                break;
            case "growth.gap":
                // Of the rates as printed, so that a reader can repeat it (R4), and to the coarser of the two.
                var (own, nations) = (Rate(Region.GuangdongCode), Rate(Region.NationCode));
                var coarser = Math.Max(own.Precision!.Value, nations.Precision!.Value);
                var gap = decimal.Round((own.Value - nations.Value) / coarser, 0, MidpointRounding.AwayFromZero) * coarser;
                Assert.True((numbers.Count == 0 ? 0 : Falls(part.Text, language) ? -numbers[0].Value : numbers[0].Value) == gap, message);
                Assert.All(numbers, number => Assert.Equal(coarser, number.Digit));
                seen.Add(role);
                break;
            case "growth.signed":
                var rate = Rate(Region.GuangdongCode);
                Assert.Equal((Math.Abs(rate.Value), rate.Precision!.Value), numbers[0]);
                break;
            case "growth.levels":
                // A range may have ends of both signs: each is read with its own.
                numbers = [.. Signed().Matches(part.Text).Select(match => (decimal.Parse(match.Value.Replace(",", "", StringComparison.Ordinal).Replace('−', '-'), CultureInfo.InvariantCulture), 0.1m))];
                InRange(100 * ((level / flow.Earlier) - 1));
                seen.Add(role);
                break;
            default:
                Assert.Fail($"A kind of number that nobody checks: {message}");
                break;
        }

        void InRange(decimal truth) => Assert.True(numbers.Count is 1 or 2 && truth >= numbers[0].Value - HalfATenth && truth <= numbers[^1].Value + HalfATenth && numbers.All(number => number.Digit == 0.1m), message);

        Figure Rate(string region) => flow.Rows.Single(row => row.Region == region && row.Measure == Measure.Growth).Figure;
    }

    /// <summary>By sentence, each figure's name with its direction and its numbers in base units.</summary>
    private static List<string> Told(Bulletin? bulletin, Language language) =>
    [
        .. from part in Parts(bulletin, language)
           where part.Bound is not (null or PeriodReference or StreakReference or RegisterReference { Code: not null })
           orderby part.Name
           select $"{part.Name}{(Falls(part.Text, language) ? " −" : "")} {string.Join('…', NumbersIn(part.Text, language).Select(number => number.Value.ToString("0.######", CultureInfo.InvariantCulture)))}",
    ];

    private static IEnumerable<SentencePart> Parts(Bulletin? bulletin, Language language) =>
        bulletin is null ? [] : bulletin.Sections.SelectMany(section => bulletin.Say(section.Section, language)).SelectMany(sentence => sentence.Parts);

    private static bool Falls(string text, Language language) => language == Language.Chinese
        ? text.Contains("下降", StringComparison.Ordinal) || text.Contains('低') || text.Contains('−')
        : text.Contains("down", StringComparison.Ordinal) || text.Contains("lower", StringComparison.Ordinal) || text.Contains('−');

    /// <summary>The numbers of a text in base units (R12), each with the unit of its last printed digit.</summary>
    private static List<(decimal Value, decimal Digit)> NumbersIn(string text, Language language) =>
    [
        .. (language == Language.Chinese ? ChineseNumber() : EnglishNumber()).Matches(text).Select(match =>
        {
            var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
            var scale = match.Groups["scale"].Value.Trim() switch
            {
                "万" => 10_000m,
                "亿" => 100_000_000m,
                "万亿" => 1_000_000_000_000m,
                "thousand" => 1_000m,
                "million" => 1_000_000m,
                "billion" => 1_000_000_000m,
                "trillion" => 1_000_000_000_000m,
                _ => 1m,
            };
            var decimals = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
            return (decimal.Parse(digits, CultureInfo.InvariantCulture) * scale, scale * Enumerable.Repeat(0.1m, decimals).Aggregate(1m, (unit, tenth) => unit * tenth));
        }),
    ];

    [GeneratedRegex(@"(?<digits>\d[\d,]*(?:\.\d+)?)(?<scale>万亿|亿|万)?")]
    private static partial Regex ChineseNumber();

    [GeneratedRegex(@"(?<digits>\d[\d,]*(?:\.\d+)?)(?<scale> (?:thousand|million|billion|trillion))?")]
    private static partial Regex EnglishNumber();

    [GeneratedRegex(@"[+−]?\d[\d,]*\.\d")]
    private static partial Regex Signed();

    [GeneratedRegex("[0-9０-９]")]
    private static partial Regex Digit();
}
