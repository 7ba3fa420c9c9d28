using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Checks.Sheet;

namespace GuangdongStats.Core.Tests.Checks;

/// <summary>
/// The published figures, month by month, as if the department had entered each month's on the day it came out, with what was known before:
/// how often the checks would have spoken. Whoever changes a default threshold sees here what it does to eleven years.
/// </summary>
public sealed class PublishedFiguresTests
{
    private static readonly Catalogue.Catalogue TheCatalogue = ReferenceRows.TheCatalogue();

    [Fact]
    public void Eleven_years_of_national_industrial_robots_ask_about_what_is_odd_in_them()
    {
        var findings = Findings(Robots, Nation);

        Assert.Equal(
            new()
            {
                // Late revisions enter the cumulative only: all but one of 105 months differ, so every month of the nation needs its revision stated.
                [Check.CumulativeEqualsParts] = 104,
                [Check.SignConflict] = 34,
                [Check.BaseGap] = 1, // 2016
                [Check.GrowthOutsideHistory] = 6, // the base of 2020 in February to June 2021; October 2023
                [Check.GrowthJump] = 4, // September 2018, April 2020, April 2021, April 2022
                [Check.CumulativeFalls] = 1, // June 2016
            },
            Counts(findings));
        Assert.Equal(44, findings.Count(finding => finding.Check == Check.CumulativeEqualsParts && Math.Abs(finding.Difference!.Value) > 0.05m * finding.Figures[2].Figure.Value));
    }

    [Theory]
    [InlineData(Robots, Province, "MissingRegion 1, CoarserPrecision 4")]
    [InlineData(ReferenceRows.ServiceRobots, Nation, "CumulativeEqualsParts 16, BaseGap 6, GrowthJump 1, MissingRegion 3, CoarserPrecision 3")]
    [InlineData(ReferenceRows.ServiceRobots, Province, "GrowthJump 1")]
    [InlineData(ReferenceRows.CoreAi, Province, "MissingRegion 1, CoarserPrecision 1")]
    public void Other_series_ask_less(string indicator, string region, string expected) =>
        Assert.Equal(expected, string.Join(", ", Counts(Findings(indicator, region)).Select(pair => $"{pair.Key} {pair.Value}")));

    [Fact]
    public void With_the_revision_stated_no_published_figure_of_any_indicator_and_region_is_blocked()
    {
        var blocked = ReferenceRows.Observations.Select(row => (row.Indicator, row.Region)).Distinct()
            .SelectMany(series => Findings(series.Indicator, series.Region, "revised"))
            .Where(finding => finding.Gravity == Gravity.Hard)
            .Select(finding => FindingText.Sentence(finding, Language.English));

        Assert.Empty(blocked);
    }

    private static SortedDictionary<Check, int> Counts(IEnumerable<Finding> findings) => new(findings.GroupBy(finding => finding.Check).ToDictionary(group => group.Key, group => group.Count()));

    private static List<Finding> Findings(string indicator, string region, string? revision = null)
    {
        var rows = ReferenceRows.Observations.Where(row => row.Indicator == indicator).ToList();
        var findings = new List<Finding>();
        foreach (var month in rows.Where(row => row.Region == region && row is { Basis: Basis.Reported, Source.Confidence: Confidence.Normal }).GroupBy(row => row.Period.As(Span.Point)))
        {
            var entered = month.GroupBy(row => (row.Period, row.Measure))
                .Select(rows => Choosing.Choose(rows)!.Shown)
                .Select(row => row with { Source = row.Source with { Id = "entry", Kind = SourceKind.OwnRelease } })
                .ToList();
            var visible = rows.Where(row => row.Release.At < month.Min(entry => entry.Release.At) && !(row.Region == region && row.Period.As(Span.Point) == month.Key)).ToList();
            var examination = new Examination(TheCatalogue.Indicator(indicator)!, TheCatalogue, visible, entered, Thresholds.Default);
            findings.AddRange(EntryChecks.Run(examination.EnteredSlots.Select(slot => examination.Of(TheCatalogue.Region(slot.Region)!, slot.Period, revision))));
        }

        return findings;
    }
}
