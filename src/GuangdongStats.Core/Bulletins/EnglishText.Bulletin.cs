using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;
using static GuangdongStats.Core.Bulletins.Sentence;

namespace GuangdongStats.Core.Bulletins;

/// <summary>The statements of bulletins.</summary>
public static partial class EnglishText
{
    private static Sentence OfBulletin(Statement statement) => statement switch
    {
        HeadlineStatement headline => Headline(headline.Flow),
        LeadStatement lead => Lead(lead),
        FlowStatement flow => Flow(flow.Flow),
        LeadingStatement leading => Leading(leading.Flow),
        StocksStatement stocks => Say($"At the {When(stocks.Counted)}, {stocks.Region.Name.In(English)} had {Enumerated(stocks.Stocks.Select(Counted))}."),
        ParksStatement parks => Parks(parks),
        ZonesStatement zones => Zones(zones),
        PlatformsStatement platforms => Platforms(platforms),
        PlanStatement plan => Say($"{Entry(RegisterKind.Programmes, plan.Plan.Code, plan.Plan.Name)} covers {Counted(RegisterKind.Programmes, plan.Areas.Count, $"programme.{plan.Plan.Code}.areas", plan.Plan.Code)} areas: {Enumerated(plan.Areas.Select(area => Say($"{area.In(English)}")))}."),
        IssuedStatement issued => Say($"Issued in {Month(issued.Month)}: {All(issued.Issued.Select(programme => Say($"{Entry(RegisterKind.Programmes, programme.Code, programme.Name)}")), "; ")}."),
        ScenariosStatement scenarios => Say($"Scenarios, vertical models and training grounds made known in {Month(scenarios.Month)}: {All(scenarios.Scenarios.Select(scenario => Say($"{Entry(RegisterKind.Scenarios, scenario.Code, scenario.Name)}")), "; ")}."),
        OutlookStatement outlook => Outlook(outlook),
        NoteStatement note => Note(note),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "Not a statement."),
    };

    private static Sentence Headline(BulletinFacts.Flow flow) =>
        Say($"{Place(flow)}: {Lower(flow.Indicator)} {LevelAndGrowth(flow)} in {When(flow.Explanation.Period)}");

    private static Sentence Lead(LeadStatement lead) =>
        Say($"In {lead.Region.Name.In(English)} in {When(lead.Month)}, {Enumerated(lead.Flows.Select(flow => Say($"the {Lower(flow.Indicator)} was {LevelAndGrowth(flow)}")), "; ", lead.Flows.Count > 2 ? "; and " : "; ")}.");

    private static Sentence? LevelAndGrowth(BulletinFacts.Flow flow) => (flow.HasLevel, flow.HasGrowth) switch
    {
        (true, true) => Say($"{Level(flow)}, {Growth(flow)} year on year"),
        (true, false) => Say($"{Level(flow)}"),
        (false, true) => Say($"{Growth(flow)} year on year"),
        _ => null,
    };

    private static Sentence Flow(BulletinFacts.Flow flow)
    {
        var unknown = !flow.HasLevel && flow.HasGrowth ? "; its level was not published" : "";
        var (figures, share) = (LevelAndGrowth(flow), Share(flow));
        var first = figures is null ? null : Say($"The {Lower(flow.Indicator)} in {Place(flow)} was {figures}{unknown}.");
        var second = share is null ? null : Say($"{(figures is null ? $"{flow.Indicator.Name.In(English)}, {Place(flow)}: the" : " The")} {share}.");
        return Say($"{first}{second}{Nation(flow)}");
    }

    private static Sentence? Share(BulletinFacts.Flow flow)
    {
        var explanation = flow.Explanation;
        var published = flow.ShareClaims is [var first, ..] ? Claimed(first)
            : explanation.Point.Share is { Shown.Source.Confidence: Confidence.Normal } ? Linked(flow, Measure.Share, NumberText.Share(explanation.Point.ShareFigure, English), "published")
            : null;
        var computed = flow.HasLevel ? explanation.Share : null;
        if (computed is null)
        {
            return published is null ? null : Say($"published share of the nation is {published}");
        }

        var percent = Linked(flow, Measure.Share, NumberText.Percent(computed.Percent, 1, English));
        var change = explanation.ShareChange is { } points ? Say($", {Linked(flow, Measure.Share, NumberText.PointsInWords(points, 1, English), "change")} on a year earlier") : null;
        var but = flow.ShareClaims is [{ Verdict: Verdict.Refuted }, ..] ? "; these do not agree" : "";
        return published is null
            ? Say($"share of the nation is {percent}{change}")
            : Say($"published share of the nation is {published}; from the published levels it is {percent}{change}{but}");
    }

    private static SentencePart Claimed(ClaimVerdict verdict) =>
        new(ClaimText.Percent(verdict.Claim, English), new ClaimReference(verdict.Claim), $"{verdict.Claim.Indicator}.share.published");

    private static Sentence? Nation(BulletinFacts.Flow flow)
    {
        if (!flow.TellsNation)
        {
            return null;
        }

        var (nation, key) = (flow.Explanation.Nation!, NationKey(flow));
        var growth = nation.GrowthFigure.HasNumber ? Say($", {Part(NumberText.GrowthInWords(nation.GrowthFigure, English), new(key, nation.Period, Measure.Growth))}") : null;
        var gap = flow.HasGrowth && RateChange.Between(flow.Explanation.Point.GrowthFigure, nation.GrowthFigure) is { HasNumber: true } points
            ? Say($"; growth in {Place(flow)} was {Linked(flow, Measure.Growth, NumberText.RateGap(points, English), "gap")}")
            : null;
        return Say($" The nation as a whole made {Part(NumberText.Level(nation.LevelFigure, flow.Indicator.Unit, English), new(key, nation.Period, Measure.Level))}{growth}{gap}.");
    }

    private static Sentence Leading(BulletinFacts.Flow flow)
    {
        var streak = flow.Streak!;
        var said = streak.Statement is not null ? ", as officially stated" : "";
        var before = flow.LeaderBefore is { } leader
            ? Say($"; {leader.Name.In(English)} led in {new SentencePart(Number(streak.Before!.Year), new StreakReference(flow.Key), PartName.YearBeforeStreak(flow.Key))}")
            : null;
        var years = new SentencePart($"{Number(streak.Length)} {(streak.Length == 1 ? "full year" : "consecutive full years")} ({StreakText.Years(streak, English)})", new StreakReference(flow.Key), PartName.Streak(flow.Key));
        return Say($"{Place(flow)} led the nation in {Lower(flow.Indicator)} for {(streak.IsAtLeast ? "at least " : "")}{years}{said}{before}.");
    }

    private static Sentence Parks(ParksStatement parks)
    {
        var known = parks.Known.Sum(city => city.Parks.Count);
        var count = parks.Count.Point.LevelFigure;
        var unnamed = count is { IsExact: true, Value: var all } && all > known
            ? Say($"; the names of the other {new SentencePart(Number((int)all - known), new RegisterReference(RegisterKind.Parks), "parks.unnamed")} were not found")
            : null;
        var cities = Enumerated(parks.Known.Select(city => Say($"{Counted(RegisterKind.Parks, city.Parks.Count, $"parks.{city.Parks[0].CityCode}")} in {city.City.In(English)}")));
        return Say($"At the {When(parks.Count.Point.Period)} there were {Counted(parks.Count)}, of which {Counted(RegisterKind.Parks, known, "parks.known")} are known by name: {cities}{unnamed}.");
    }

    private static Sentence Zones(ZonesStatement zones)
    {
        var (one, several) = zones.Level == Park.PilotZone
            ? ("a national pilot zone for AI innovation and application", "national pilot zones for AI innovation and application")
            : ("a national test zone for new-generation AI", "national test zones for new-generation AI");
        var cities = Enumerated(zones.Zones.Select(zone => Say($"{new SentencePart(zone.City.In(English), new RegisterReference(RegisterKind.Parks, zone.Code), $"park.{zone.Code}")}")));
        return Say($"{cities} {(zones.Zones.Count == 1 ? $"hosts {one}" : $"host {several}")}.");
    }

    private static Sentence Platforms(PlatformsStatement platforms) =>
        Say($"{platforms.Region.Name.In(English)} is building {Counted(RegisterKind.Programmes, platforms.Platforms.Count, "platforms.count")} platforms: {All(platforms.Platforms.Select(platform => Say($"{Entry(RegisterKind.Programmes, platform.Code, platform.Name)}")), "; ")}.");

    private static Sentence Note(NoteStatement note) => note.Note switch
    {
        BulletinNote.Scope => Say($"Robot output is that of industrial enterprises above designated size; published growth is on a comparable basis and is not the ratio of the published levels."),
        BulletinNote.JanuaryToFebruary => Say($"Industrial enterprises do not report for {new SentencePart("January", new PeriodReference(Period.Month(2025, 1)), "january")} alone; {new SentencePart("January–February", new PeriodReference(Period.YearToDate(2025, 2)), "january-february")} is published together."),
        BulletinNote.Bounds => Say($"“Over”, “nearly” and “about” repeat the source; nothing is computed from them."),
        BulletinNote.ComputedShare => Say($"A share that is not called published is computed from the published levels of the same period; its range follows from the printed digits."),
        BulletinNote.FullYears => Say($"Years in a row are full years; the running year does not count."),
        BulletinNote.SignConflict => Conflict(note.Flow!.Explanation.Region, note.Flow.Key, note.Flow, note.Flow.Explanation.Reconciliation!),
        BulletinNote.NationSignConflict => Conflict(null, NationKey(note.Flow!), note.Flow!, note.Flow!.NationReconciliation!),
        BulletinNote.LowConfidence => Say($"For the {Lower(note.Flow!.Indicator)} a source of low confidence gives {Doubtful(note.Flow!)}; the text leaves it out."),
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, "Not a note."),
    };

    private static Sentence Conflict(Region? region, SeriesKey key, BulletinFacts.Flow flow, Reconciliation reconciliation)
    {
        var reference = new FigureReference(key, flow.Explanation.Period, Measure.Growth);
        return Say($"Published growth of the {Lower(flow.Indicator)} in {region?.Name.In(English) ?? "the nation"} is {Part(NumberText.Growth(reconciliation.Published, English), reference, "signed")}, but the ratio of the published levels gives {Part(NumberText.Percent(reconciliation.DirectInterval, 1, English, signed: true), reference, "levels")}: the signs conflict because the reporting population changes every year.");
    }

    private static SentencePart Doubtful(BulletinFacts.Flow flow) => flow.Explanation.Point.Level is { Figure.HasNumber: true }
        ? Linked(flow, Measure.Level, NumberText.Level(flow.Explanation.Point.LevelFigure, flow.Indicator.Unit, English), "doubtful")
        : Linked(flow, Measure.Growth, NumberText.GrowthInWords(flow.Explanation.Point.GrowthFigure, English) + " year on year", "doubtful");

    private static Sentence Outlook(OutlookStatement outlook)
    {
        var years = outlook.Targets.GroupBy(target => target.Target.Year!.Value).Select(year =>
            Say($"by {When(Period.FullYear(year.Key))}, {Enumerated(year.Select(target => Say($"{Lower(target.Indicator)} of {Target(outlook.Programme, target.Indicator, target.Target)}")))}"));
        return Say($"Targets set in “{Entry(RegisterKind.Programmes, outlook.Programme.Code, outlook.Programme.Name)}”: {All(years, "; ")}.");
    }

    private static SentencePart Target(Programme programme, Indicator indicator, TargetAmount target) =>
        new(NumberText.Level(target.Figure, indicator.Unit, English), new RegisterReference(RegisterKind.Programmes, programme.Code), PartName.Target(programme.Code, indicator.Code, target.Year!.Value));

    /// <summary>"a, b and c".</summary>
    private static Sentence Enumerated(IEnumerable<Sentence> sentences, string separator = ", ", string last = " and ")
    {
        var all = sentences.ToList();
        return all.Count == 1 ? all[0] : Say($"{All(all.Take(all.Count - 1), separator)}{last}{all[^1]}");
    }

    private static Sentence All(IEnumerable<Sentence> sentences, string separator) => sentences.Aggregate((all, next) => Say($"{all}{separator}{next}"));

    private static SeriesKey NationKey(BulletinFacts.Flow flow) => flow.Key with { Region = Region.NationCode };

    private static SentencePart When(Period period) => new(PeriodText.Long(period, English), new PeriodReference(period), period.Slug);

    private static SentencePart Month(Period month) => When(month.As(Span.Month));

    private static SentencePart Counted(RegisterKind register, int number, string name, string? code = null) => new(Number(number), new RegisterReference(register, code), name);

    /// <summary>Things with their number, "over 900 core AI enterprises"; a size behind its name, "computing power of 23 EFLOPS".</summary>
    private static Sentence Counted(BulletinFacts.Stock stock)
    {
        var level = NumberText.Level(stock.Point.LevelFigure, stock.Indicator.Unit, English);
        var figure = new FigureReference(stock.Key, stock.Point.Period, Measure.Level);
        return level.LastIndexOf(' ') is > 0 and var end && char.IsLower(stock.Indicator.Unit.Name.English[0])
            ? Say($"{Part(level[..end], figure)} {Lower(stock.Indicator)}")
            : Say($"{Lower(stock.Indicator)} of {Part(level, figure)}");
    }

    private static SentencePart Entry(RegisterKind register, string code, LocalizedName name) =>
        new(name.In(English), new RegisterReference(register, code), (register == RegisterKind.Scenarios ? "scenario." : "programme.") + code);

    private static string Place(BulletinFacts.Flow flow) => flow.Explanation.Region.Name.In(English);

    /// <summary>An indicator's name inside a sentence: "output of industrial robots", but "AI enterprises".</summary>
    private static string Lower(Indicator indicator)
    {
        var name = indicator.Name.In(English);
        return name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    private static SentencePart Level(BulletinFacts.Flow flow) => Linked(flow, Measure.Level, NumberText.Level(flow.Explanation.Point.LevelFigure, flow.Indicator.Unit, English));

    private static SentencePart Growth(BulletinFacts.Flow flow) => Linked(flow, Measure.Growth, NumberText.GrowthInWords(flow.Explanation.Point.GrowthFigure, English));

    private static SentencePart Linked(BulletinFacts.Flow flow, Measure measure, string text, string role = "") => Part(text, new(flow.Key, flow.Explanation.Period, measure), role);

    private static SentencePart Part(string text, FigureReference figure, string role = "") => new(text, figure, PartName.Of(figure, role));
}
