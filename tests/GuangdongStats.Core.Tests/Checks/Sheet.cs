using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;

namespace GuangdongStats.Core.Tests.Checks;

/// <summary>
/// An entry sheet in a test: what is known, what is entered, what the checks say. Figures are written <c>124700/100</c> (to the hundred),
/// <c>33.4</c> (to the digits shown), <c>over 40</c>, <c>[c]</c> (confidential).
/// </summary>
internal sealed class Sheet
{
    public const string Robots = ReferenceRows.IndustrialRobots, Province = Region.GuangdongCode, Nation = Region.NationCode, Shanghai = "310000", Guangzhou = "440100", Shenzhen = "440300";

    private static readonly Source Press = new("press", "", "a newspaper", "", "", "zh", SourceKind.Press, Confidence.Normal, "");
    private static readonly Source Rumour = Press with { Id = "rumour", Confidence = Confidence.Low };
    private static readonly Source Own = new("own", "", "the department", "", "", "zh", SourceKind.OwnRelease, Confidence.Normal, "");
    private static readonly Catalogue.Catalogue TheCatalogue = ReferenceRows.TheCatalogue();

    private Indicator indicator;
    private readonly List<Observation> known = [], entered = [];

    private Sheet(string indicator) => this.indicator = TheCatalogue.Indicator(indicator)!;

    public Thresholds Thresholds { get; init; } = Thresholds.Default;

    public static Sheet Empty(string indicator = Robots, Thresholds? thresholds = null) => new(indicator) { Thresholds = thresholds ?? Thresholds.Default };

    /// <summary>With the published figures up to a day.</summary>
    public static Sheet Real(string indicator, string day)
    {
        var sheet = new Sheet(indicator);
        sheet.known.AddRange(ReferenceRows.Observations.Where(row => row.Indicator == indicator && row.Release.At <= ReleaseTime.EndOf(ReleaseTime.LastDayOf(day))));
        return sheet;
    }

    public Sheet Known(string region, string slug, string? level = null, string? growth = null, string? share = null, bool byRumour = false, Basis basis = Basis.Reported, bool own = false)
    {
        known.AddRange(Rows(region, slug, level, growth, share, own ? Own : byRumour ? Rumour : Press, basis));
        return this;
    }

    public Sheet Enter(string region, string slug, string? level = null, string? growth = null, string? share = null)
    {
        entered.AddRange(Rows(region, slug, level, growth, share, Own with { Id = "entry" }, Basis.Reported));
        return this;
    }

    public Examined Examine(string region, string slug, string? revision = null) =>
        new Examination(indicator, TheCatalogue, known, entered, Thresholds).Of(TheCatalogue.Region(region)!, Period.Parse(slug), revision);

    /// <summary>With what the catalogue says of the precision of levels.</summary>
    public Sheet PublishedTo(decimal precision)
    {
        indicator = indicator with { Precision = precision };
        return this;
    }

    public IReadOnlyList<Finding> Check(string region, string slug, string? revision = null) => EntryChecks.Run(Examine(region, slug, revision));

    /// <summary>All entered slots together.</summary>
    public IReadOnlyList<Finding> CheckAll()
    {
        var examination = new Examination(indicator, TheCatalogue, known, entered, Thresholds);
        return EntryChecks.Run(examination.EnteredSlots.Select(slot => examination.Of(TheCatalogue.Region(slot.Region)!, slot.Period)));
    }

    public static Figure? Written(string? text)
    {
        switch (text)
        {
            case null:
                return null;
            case "[c]":
                return Figure.Absent(Absence.Confidential);
            case "[x]":
                return Figure.Absent(Absence.NotAvailable);
        }

        var words = text.Split(' ');
        if (words.Length == 2)
        {
            return Figure.Bound(Enum.Parse<Relation>(words[0], ignoreCase: true), Number(words[1]));
        }

        var parts = text.Split('/');
        var value = Number(parts[0]);
        return Figure.Exact(value, parts.Length == 2 ? Number(parts[1]) : new decimal(1, 0, 0, false, value.Scale));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private IEnumerable<Observation> Rows(string region, string slug, string? level, string? growth, string? share, Source source, Basis basis) =>
        from pair in new[] { (Measure.Level, Written(level)), (Measure.Growth, Written(growth)), (Measure.Share, Written(share)) }
        where pair.Item2.HasValue
        select new Observation(
            indicator.Code, region, Period.Parse(slug), pair.Item1, pair.Item2.GetValueOrDefault(), basis, Status.Preliminary, source, 1,
            new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), false), "");
}
