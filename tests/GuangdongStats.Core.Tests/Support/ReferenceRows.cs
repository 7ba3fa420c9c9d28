using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;

namespace GuangdongStats.Core.Tests.Support;

/// <summary>The published figures of the reference CSV files, read without the Data room.</summary>
internal static class ReferenceRows
{
    private static readonly Lazy<IReadOnlyDictionary<string, Source>> LazySources = new(() => ReadSources().ToDictionary(source => source.Id, StringComparer.Ordinal));
    private static readonly Lazy<IReadOnlyList<Observation>> LazyObservations = new(() => [.. ReadObservations()]);
    private static readonly Lazy<IReadOnlyList<Claim>> LazyClaims = new(() => [.. ReadClaims()]);

    private static readonly ConcurrentDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Files = new(StringComparer.Ordinal);
    private static readonly Lazy<ILookup<(string, string, Period), Observation>> ByPlace = new(() => Observations.ToLookup(row => (row.Indicator, row.Region, row.Period)));

    public const string IndustrialRobots = "industrial-robots", ServiceRobots = "service-robots", CoreAi = "ai-core-industry-scale";

    public static DateTime Today { get; } = ReleaseTime.EndOf(new(2026, 11, 23));

    public static IReadOnlyList<Observation> Observations => LazyObservations.Value;

    public static IReadOnlyList<Claim> Claims => LazyClaims.Value;

    public static IReadOnlyList<string> Provinces { get; } =
        [.. Read("regions.csv").Where(row => row["level"] == "province").Select(row => row["code"])];

    public static Catalogue.Catalogue TheCatalogue() => new(
        [.. Read("indicators.csv").Select(row => Indicator(row["code"]))],
        [.. Read("regions.csv").Select(row => Region(row["code"]))],
        [.. LazySources.Value.Values]);

    /// <summary>The streak as the published figures and statements of a moment have it.</summary>
    public static Streak Streak(string indicator, DateTime knownAt)
    {
        var lastFullYear = Window.LastFullYear(ReleaseTime.DayAt(knownAt));
        var ranks = Enumerable.Range(2015, lastFullYear - 2014)
            .Select(year => (year, rank: Rank.Among(Core.Catalogue.Region.GuangdongCode, Regions(indicator, Period.FullYear(year).Slug, knownAt), Provinces)))
            .Where(pair => pair.rank is not null)
            .ToDictionary(pair => pair.year, pair => pair.rank!);
        return Core.Arithmetic.Streak.Of(Core.Catalogue.Region.GuangdongCode, ClaimsAbout(indicator, knownAt), ranks, lastFullYear);
    }

    public static Indicator Indicator(string code)
    {
        var rows = Read("indicators.csv").ToList();
        var order = rows.FindIndex(row => row["code"] == code);
        var row = rows[order];
        return new(
            code,
            new(row["name_zh"], row["name_en"]),
            Enum.Parse<IndicatorKind>(row["kind"], ignoreCase: true),
            new(row["unit"], new(row["unit_zh"], row["unit_en"])),
            row["theme"],
            row["headline"] == "1",
            new(row["definition_zh"], row["definition_en"]),
            order,
            code is IndustrialRobots or ServiceRobots);
    }

    public static Region Region(string code)
    {
        var row = Read("regions.csv").Single(row => row["code"] == code);
        return new(code, new(row["name_zh"], row["name_en"]), Enum.Parse<RegionLevel>(row["level"], ignoreCase: true), row["parent"].Length == 0 ? null : row["parent"]);
    }

    public static Series Series(string indicator, string region, Span span = Span.YearToDate, DateTime? knownAt = null)
    {
        var key = new SeriesKey(indicator, region, span);
        return Core.Observations.Series.Build(key, Indicator(indicator), Observations.Where(row =>
            row.Indicator == indicator && row.Region == region && row.Period.Span == span && row.Release.At <= (knownAt ?? Today)));
    }

    public static SeriesPoint Point(string indicator, string region, string slug, DateTime? knownAt = null)
    {
        var period = Period.Parse(slug);
        var visible = ByPlace.Value[(indicator, region, period)].Where(row => row.Release.At <= (knownAt ?? Today));
        return Core.Observations.Series.Build(new(indicator, region, period.Span), Indicator(indicator), visible).At(period);
    }

    /// <summary>What is shown for one period, by region.</summary>
    public static IReadOnlyDictionary<string, SeriesPoint> Regions(string indicator, string slug, DateTime? knownAt = null) => Observations
        .Where(row => row.Indicator == indicator && row.Period == Period.Parse(slug))
        .Select(row => row.Region).Distinct()
        .ToDictionary(region => region, region => Point(indicator, region, slug, knownAt), StringComparer.Ordinal);

    public static IReadOnlyList<Claim> ClaimsAbout(string indicator, DateTime? knownAt = null) =>
        [.. Claims.Where(claim => claim.Indicator == indicator && claim.Release.At <= (knownAt ?? Today))];

    /// <summary>What was known; a source without a date counts from today on.</summary>
    public static Core.Registers.Registers Registers(DateTime knownAt)
    {
        var items = Read("programme-items.csv").ToLookup(row => row["programme_code"]);
        var links = Read("target-links.csv").ToDictionary(
            row => (row["programme_code"], row["area"], row["item_zh"], row["item_en"], row["target_year"]), row => new TargetLink(row["indicator"], row["region"]));
        return new(
            [.. Read("parks.csv").Where(IsKnown).Select(row => new Park(
                row["code"], new(row["name_zh"], row["name_en"]), row["name_en_is_official"] == "true", row["level"], row["city_code"], new(row["city_zh"], row["city_en"]),
                row["designated_on"], row["batch"], row["focus"], LazySources.Value[row["source_id"]], row["note"]))],
            [.. Read("programmes.csv").Where(IsKnown).Select(row => new Programme(
                row["code"], row["kind"], new(row["name_zh"], row["name_en"]), row["issued_on"], row["issuer"], row["status"], LazySources.Value[row["source_id"]], row["note"], row["group"], row["announced_by"],
                [.. items[row["code"]].Where(IsKnown).Select(item => new ProgrammeItem(
                    new(item["area_zh"], item["area"]), new(item["item_zh"], item["item_en"]), item["target_value"], item["target_unit"], item["target_year"], item["source_id"])
                {
                    Link = links.GetValueOrDefault((row["code"], item["area"], item["item_zh"], item["item_en"], item["target_year"])),
                })]))],
            [.. Read("scenarios.csv").Where(IsKnown).Select(row => new Scenario(
                row["code"], row["kind"], new(row["name_zh"], row["name_en"]), row["sector"], row["city_code"], row["operator"], row["announced_on"], LazySources.Value[row["source_id"]], row["note"]))]);

        bool IsKnown(IReadOnlyDictionary<string, string> row) =>
            LazySources.Value[row["source_id"]].Published is var published && ReleaseTime.StartOf(published.Length > 0 ? ReleaseTime.LastDayOf(published) : ReleaseTime.DayAt(Today)) <= knownAt;
    }

    private static IEnumerable<Source> ReadSources() => Read("sources.csv").Select(row => new Source(
        row["source_id"],
        row["title"],
        row["publisher"],
        row["url"],
        row["published"],
        row["language"],
        Enum.Parse<SourceKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        row["confidence"] == "low" ? Confidence.Low : Confidence.Normal,
        row["note"]));

    private static IEnumerable<Observation> ReadObservations()
    {
        foreach (var row in Read("observations.csv"))
        {
            var source = LazySources.Value[row["source_id"]];
            var period = Period.Parse($"{row["span"]}-{row["period"]}");
            var isOffice = source.Kind == SourceKind.NationalStatistics;
            var release = ReleaseTime.Parse(row["published"], period, isOffice);
            foreach (var (measure, prefix) in new[] { (Measure.Level, ""), (Measure.Growth, "growth_"), (Measure.Share, "share_") })
            {
                var number = row[measure switch { Measure.Level => "value", Measure.Growth => "growth_percent", _ => "share_percent" }];
                if (number.Length > 0)
                {
                    yield return new(
                        row["indicator"], row["region"], period, measure,
                        FigureOf(number, row[prefix + "relation"], row[prefix + "precision"]),
                        Enum.Parse<Basis>(row["basis"], ignoreCase: true),
                        isOffice ? Status.Preliminary : Status.AsPublished,
                        source, 1, release, row["note"]);
                }
            }
        }
    }

    private static IEnumerable<Claim> ReadClaims() => Read("claims.csv").Select(row =>
    {
        var source = LazySources.Value[row["source_id"]];
        var period = Period.Parse($"{row["span"]}-{row["period"]}");
        return new Claim(
            row["indicator"], row["region"], period,
            Enum.Parse<ClaimKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            decimal.TryParse(row["number"], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
            row["unit"], RelationOf(row["relation"]), source,
            ReleaseTime.Parse(row["published"], period, isNationalStatistics: false),
            row["text"]);
    });

    private static Figure FigureOf(string number, string relation, string precision)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        return RelationOf(relation) == Relation.Exact
            ? Figure.Exact(value, decimal.Parse(precision, CultureInfo.InvariantCulture))
            : Figure.Bound(RelationOf(relation), value);
    }

    private static Relation RelationOf(string word) => word switch
    {
        "exact" => Relation.Exact,
        "over" => Relation.Over,
        "at least" => Relation.AtLeast,
        "nearly" => Relation.Nearly,
        "about" => Relation.About,
        "under" => Relation.Under,
        _ => throw new FormatException($"'{word}' is not a relation."),
    };

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string file) => Files.GetOrAdd(file, static name =>
    {
        var records = Records(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", name))).ToList();
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    });

    /// <summary>RFC 4180: commas, quotes, line feeds.</summary>
    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
