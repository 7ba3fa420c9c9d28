using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Checks;

/// <summary>What holds for the checks whatever the figures: a true world, printed to any digits, is never asked about; a larger one is asked the same.</summary>
public sealed class ChecksPropertyTests
{
    private static readonly Catalogue.Catalogue TheCatalogue = ReferenceRows.TheCatalogue();
    private static readonly Indicator Robots = TheCatalogue.Indicator(ReferenceRows.IndustrialRobots)!;
    private static readonly string[] Provinces = ["110000", "310000", "440000"];
    private static readonly Source Press = new("press", "", "", "", "", "zh", SourceKind.Press, Confidence.Normal, "");
    private static readonly Source Own = Press with { Id = "own", Kind = SourceKind.OwnRelease };

    /// <summary>Two years of output of three provinces by month and of a nation that has more, with steady growth for each, and the digits it is printed to.</summary>
    private static readonly Gen<IReadOnlyList<Observation>> TrueWorld =
        from months in Gen.Int[5_000, 500_000].Array[36]
        from rest in Gen.Int[0, 300_000].Array[12]
        from growth in Gen.Int[-20, 45].Array[4]
        from unit in Gen.OneOf(1m, 10m, 100m)
        from share in Gen.OneOf(1m, 0.1m)
        select World(months, rest, growth, unit, share);

    [Fact]
    public void Figures_printed_of_one_true_world_are_never_asked_about() => TrueWorld.Sample(world =>
    {
        foreach (var end in Enumerable.Range(2, 11))
        {
            var entered = world.Where(row => row.Period.Year == 2025 && row.Period.EndMonth == end).Select(row => row with { Source = Own }).ToList();
            var known = world.Where(row => row.Period.Year == 2024 || row.Period.EndMonth < end).ToList();

            // How fast growth may move is a matter of habit, not of truth.
            Assert.Empty(Run(known, entered, Thresholds.Default with { GrowthJumpPoints = 1000 }).Select(finding => FindingText.Sentence(finding, Language.English)));
        }
    }, iter: 300);

    [Fact]
    public void Figures_a_thousand_times_as_large_to_a_thousand_times_the_digit_are_asked_the_same() => RandomEntries.Sample(entries =>
    {
        var (known, entered) = entries;

        var before = Run(known, entered);
        var after = Run([.. known.Select(Larger)], [.. entered.Select(Larger)]);

        Assert.Equal(before.Select(finding => finding.Key), after.Select(finding => finding.Key));
        Assert.Equal(
            before.Select(finding => finding.Difference is { Unit: DifferenceUnit.BaseUnit } difference ? difference.Value * 1000 : Rounded(finding)),
            after.Select(finding => finding.Difference is { Unit: DifferenceUnit.BaseUnit } difference ? difference.Value : Rounded(finding)));
    }, iter: 2_000);

    [Fact]
    public void Whatever_is_entered_is_answered_in_order_told_in_both_languages_and_no_finding_twice() => RandomEntries.Sample(entries =>
    {
        var findings = Run(entries.Known, entries.Entered);

        Assert.Equal(findings.OrderBy(finding => finding.Gravity).Select(finding => finding.Key), findings.Select(finding => finding.Key));
        Assert.Distinct(findings.Select(finding => finding.Key));
        Assert.All(findings, finding =>
        {
            Assert.EndsWith("。", FindingText.Sentence(finding, Language.Chinese), StringComparison.Ordinal);
            Assert.Matches(@"^[A-Z].*[.?]$", FindingText.Sentence(finding, Language.English));
            Assert.DoesNotMatch("[套元个]", FindingText.Sentence(finding, Language.English));
        });
    }, iter: 5_000);

    /// <summary>Figures of any kind, size and sign in slots near each other.</summary>
    private static Gen<(IReadOnlyList<Observation> Known, IReadOnlyList<Observation> Entered)> RandomEntries { get; } =
        from rows in (
            from region in Gen.OneOf("000000", "440000", "440100", "310000")
            from slug in Gen.OneOf("ytd-2024-05", "ytd-2025-03", "ytd-2025-04", "ytd-2025-05", "month-2025-05", "month-2025-04", "month-2025-01", "ytd-2023-05", "ytd-2022-05", "ytd-2021-05")
            from measure in Gen.OneOf(Measure.Level, Measure.Level, Measure.Growth, Measure.Share)
            from value in Gen.OneOf(Gen.Int[-150, 150], Gen.Int[0, 400_000])
            from kind in Gen.Int[0, 9]
            from entered in Gen.Bool
            select Row(region, Period.Parse(slug), measure, FigureOf(kind, value), entered ? Own : Press)).List[1, 14]
        select (
            (IReadOnlyList<Observation>)[.. rows.Where(row => row.Source == Press)],
            (IReadOnlyList<Observation>)[.. rows.Where(row => row.Source == Own).DistinctBy(row => (row.Region, row.Period, row.Measure))]);

    private static Figure FigureOf(int kind, int value) => kind switch
    {
        0 => Figure.Absent(Absence.Confidential),
        < 6 => Figure.Bound((Relation)kind, value),
        _ => Figure.Exact(value, 10),
    };

    private static decimal? Rounded(Finding finding) => finding.Difference is { } difference ? decimal.Round(difference.Value, 15) : null;

    private static Observation Larger(Observation row) => row.Measure != Measure.Level || !row.Figure.HasNumber ? row : row with
    {
        Figure = row.Figure.IsExact ? Figure.Exact(row.Figure.Value * 1000, row.Figure.Precision!.Value * 1000) : Figure.Bound(row.Figure.Relation, row.Figure.Value * 1000),
    };

    private static IReadOnlyList<Finding> Run(IReadOnlyCollection<Observation> known, IReadOnlyCollection<Observation> entered, Thresholds? thresholds = null)
    {
        var examination = new Examination(Robots, TheCatalogue, known, entered, thresholds ?? Thresholds.Default);
        return EntryChecks.Run(examination.EnteredSlots.Select(slot => examination.Of(TheCatalogue.Region(slot.Region)!, slot.Period)));
    }

    private static IReadOnlyList<Observation> World(int[] months, int[] rest, int[] growth, decimal unit, decimal shareUnit)
    {
        // Of each region twelve months in 2024 and the same grown in 2025; the last is what the other provinces make.
        var before = Provinces.Select((_, region) => months.Skip(region * 12).Take(12).Select(month => (decimal)month).ToList()).Append([.. rest.Select(month => (decimal)month)]).ToList();
        var after = before.Select((of, region) => of.Select(month => month * (1 + (growth[region] / 100m))).ToList()).ToList();
        before.Add(Total(before));
        after.Add(Total(after));
        var rows = new List<Observation>();
        foreach (var (place, code) in new[] { (0, Provinces[0]), (1, Provinces[1]), (2, Provinces[2]), (4, Region.NationCode) })
        {
            foreach (var end in Enumerable.Range(2, 11))
            {
                Add(Period.YearToDate(2024, end), end);
                if (end > 2)
                {
                    Add(Period.Month(2024, end), 1);
                }

                void Add(Period period, int length)
                {
                    var (old, now) = (Sum(before[place], end, length), Sum(after[place], end, length));
                    rows.Add(Row(code, period, Measure.Level, Gens.Print(old, unit), Press));
                    rows.Add(Row(code, period.YearLater, Measure.Level, Gens.Print(now, unit), Press));
                    rows.Add(Row(code, period.YearLater, Measure.Growth, Gens.Print(((now / old) - 1) * 100, 0.1m), Press));
                    rows.Add(Row(code, period.YearLater, Measure.Share, Gens.Print(now / Sum(after[4], end, length) * 100, shareUnit), Press));
                }
            }
        }

        return rows;
    }

    private static decimal Sum(List<decimal> months, int end, int length) => months.Take(end).TakeLast(length).Sum();

    private static List<decimal> Total(List<List<decimal>> regions) => [.. Enumerable.Range(0, 12).Select(month => regions.Sum(region => region[month]))];

    private static Observation Row(string region, Period period, Measure measure, Figure figure, Source source) => new(
        Robots.Code, region, period, measure, figure, Basis.Reported, Status.Preliminary, source, 1, new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), false), "");
}
