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
public static partial class ChineseText
{
    private static Sentence OfBulletin(Statement statement) => statement switch
    {
        HeadlineStatement headline => Headline(headline.Flow),
        LeadStatement lead => Lead(lead),
        FlowStatement flow => Flow(flow.Flow),
        LeadingStatement leading => Leading(leading.Flow),
        StocksStatement stocks => Say($"截至{When(stocks.Counted)}，{All(stocks.Stocks.Select(stock => Say($"{Counted(stock.Indicator)}{Level(stock)}")), "、")}。"),
        ParksStatement parks => Parks(parks),
        ZonesStatement zones => Zones(zones),
        PlatformsStatement platforms => Platforms(platforms),
        PlanStatement plan => Say($"{Entry(RegisterKind.Programmes, plan.Plan.Code, plan.Plan.Name)}涵盖{Counted(RegisterKind.Programmes, plan.Areas.Count, $"programme.{plan.Plan.Code}.areas", plan.Plan.Code)}个领域：{string.Join("、", plan.Areas.Select(area => area.In(Chinese)))}。"),
        IssuedStatement issued => Say($"{Month(issued.Month)}印发：{All(issued.Issued.Select(Titled), "")}。"),
        ScenariosStatement scenarios => Say($"{Month(scenarios.Month)}公开的应用场景、垂直模型和训练场：{All(scenarios.Scenarios.Select(scenario => Say($"{Entry(RegisterKind.Scenarios, scenario.Code, scenario.Name)}")), "；")}。"),
        OutlookStatement outlook => Outlook(outlook),
        NoteStatement note => Note(note),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "Not a statement."),
    };

    private static Sentence Headline(BulletinFacts.Flow flow) =>
        Say($"{When(flow.Explanation.Period)}{Place(flow)}{Name(flow.Indicator)}{LevelAndGrowth(flow)}");

    private static Sentence Lead(LeadStatement lead) =>
        Say($"{When(lead.Month)}，{lead.Region.Name.In(Chinese)}{All(lead.Flows.Select(flow => Say($"{Name(flow.Indicator)}{LevelAndGrowth(flow)}")), "；")}。");

    private static Sentence? LevelAndGrowth(BulletinFacts.Flow flow) => (flow.HasLevel, flow.HasGrowth) switch
    {
        (true, true) => Say($"{Level(flow)}，同比{Growth(flow)}"),
        (true, false) => Say($"{Level(flow)}"),
        (false, true) => Say($"同比{Growth(flow)}"),
        _ => null,
    };

    private static Sentence Flow(BulletinFacts.Flow flow)
    {
        var figures = LevelAndGrowth(flow);
        var unknown = !flow.HasLevel && flow.HasGrowth ? "，总量未公布" : "";
        var separator = figures is null ? "" : "；";
        return Say($"{Place(flow)}{Name(flow.Indicator)}{figures}{unknown}{(Share(flow) is { } share ? Say($"{separator}{share}") : null)}。{Nation(flow)}");
    }

    private static Sentence? Share(BulletinFacts.Flow flow)
    {
        var explanation = flow.Explanation;
        var published = flow.ShareClaims is [var first, ..] ? Claimed(first)
            : explanation.Point.Share is { Shown.Source.Confidence: Confidence.Normal } ? Linked(flow, Measure.Share, NumberText.Share(explanation.Point.ShareFigure, Chinese), "published")
            : null;
        var computed = flow.HasLevel ? explanation.Share : null;
        if (computed is null)
        {
            return published is null ? null : Say($"公布的占全国比重{Is(flow)}{published}");
        }

        var percent = Linked(flow, Measure.Share, NumberText.Percent(computed.Percent, 1, Chinese));
        var change = explanation.ShareChange is { } points ? Say($"，比上年同期{Linked(flow, Measure.Share, NumberText.PointsInWords(points, 1, Chinese), "change")}") : null;
        var but = flow.ShareClaims is [{ Verdict: Verdict.Refuted }, ..] ? "；两者不符" : "";
        return published is null
            ? Say($"占全国的{percent}{change}")
            : Say($"公布的占全国比重{Is(flow)}{published}，按公布总量推算为{percent}{change}{but}");
    }

    private static SentencePart Claimed(ClaimVerdict verdict) =>
        new(ClaimText.Percent(verdict.Claim, Chinese), new ClaimReference(verdict.Claim), $"{verdict.Claim.Indicator}.share.published");

    /// <summary>比重为44%, but 比重超40%: before a bound the verb would say it twice.</summary>
    private static string Is(BulletinFacts.Flow flow) =>
        (flow.ShareClaims is [var first, ..] ? first.Claim.Relation : flow.Explanation.Point.ShareFigure.Relation) is Relation.Exact or Relation.AtLeast ? "为" : "";

    private static Sentence? Nation(BulletinFacts.Flow flow)
    {
        if (!flow.TellsNation)
        {
            return null;
        }

        var (nation, key) = (flow.Explanation.Nation!, NationKey(flow));
        var growth = nation.GrowthFigure.HasNumber ? Say($"，同比{Part(NumberText.GrowthInWords(nation.GrowthFigure, Chinese), new(key, nation.Period, Measure.Growth))}") : null;
        var gap = flow.HasGrowth && RateChange.Between(flow.Explanation.Point.GrowthFigure, nation.GrowthFigure) is { HasNumber: true } points
            ? Say($"，{Place(flow)}增速{Linked(flow, Measure.Growth, NumberText.RateGap(points, Chinese), "gap")}")
            : null;
        return Say($"全国同期产量{Part(NumberText.Level(nation.LevelFigure, flow.Indicator.Unit, Chinese), new(key, nation.Period, Measure.Level))}{growth}{gap}。");
    }

    private static Sentence Leading(BulletinFacts.Flow flow)
    {
        var streak = flow.Streak!;
        var said = streak.Statement is not null ? "据官方公布，" : "";
        var before = flow.LeaderBefore is { } leader
            ? Say($"；{new SentencePart($"{Number(streak.Before!.Year)}年", new StreakReference(flow.Key), PartName.YearBeforeStreak(flow.Key))}居首位的是{leader.Name.In(Chinese)}")
            : null;
        var years = streak.Length == 1
            ? Say($"{Years(StreakText.Years(streak, Chinese))}全年")
            : Say($"{(streak.IsAtLeast ? "至少" : "")}连续{Years($"{Number(streak.Length)}个完整年度（{StreakText.Years(streak, Chinese)}）")}");
        return Say($"{said}{Place(flow)}{Name(flow.Indicator)}{years}居全国首位{before}。");

        SentencePart Years(string text) => new(text, new StreakReference(flow.Key), PartName.Streak(flow.Key));
    }

    private static Sentence Parks(ParksStatement parks)
    {
        var known = parks.Known.Sum(city => city.Parks.Count);
        var count = parks.Count.Point.LevelFigure;
        var unnamed = count is { IsExact: true, Value: var all } && all > known
            ? Say($"，其余{new SentencePart($"{Number((int)all - known)}个", new RegisterReference(RegisterKind.Parks), "parks.unnamed")}名称未查到")
            : null;
        var cities = All(parks.Known.Select(city => Say($"{city.City.In(Chinese)}{Counted(RegisterKind.Parks, city.Parks.Count, $"parks.{city.Parks[0].CityCode}")}个")), "、");
        return Say($"截至{When(parks.Count.Point.Period)}，{Counted(parks.Count.Indicator)}{Level(parks.Count)}，其中已知名称的{Counted(RegisterKind.Parks, known, "parks.known")}个：{cities}{unnamed}。");
    }

    private static Sentence Zones(ZonesStatement zones)
    {
        var kind = zones.Level == Park.PilotZone ? "国家人工智能创新应用先导区" : "国家新一代人工智能创新发展试验区";
        return Say($"{All(zones.Zones.Select(zone => Say($"{new SentencePart(zone.City.In(Chinese), new RegisterReference(RegisterKind.Parks, zone.Code), $"park.{zone.Code}")}")), "、")}获批建设{kind}。");
    }

    private static Sentence Platforms(PlatformsStatement platforms) =>
        Say($"{platforms.Region.Name.In(Chinese)}布局建设{Counted(RegisterKind.Programmes, platforms.Platforms.Count, "platforms.count")}个平台：{All(platforms.Platforms.Select(platform => Say($"{Entry(RegisterKind.Programmes, platform.Code, platform.Name)}")), "、")}。");

    private static Sentence Note(NoteStatement note) => note.Note switch
    {
        BulletinNote.Scope => Say($"机器人产量的统计范围为规模以上工业企业；公布增速按可比口径计算，不等于本年与上年公布总量之比。"),
        BulletinNote.JanuaryToFebruary => Say($"工业企业免报{new SentencePart("1月", new PeriodReference(Period.Month(2025, 1)), "january")}数据，{new SentencePart("1—2月", new PeriodReference(Period.YearToDate(2025, 2)), "january-february")}合并公布。"),
        BulletinNote.Bounds => Say($"“超”“近”“约”等限定词依来源原样保留，不作推算。"),
        BulletinNote.ComputedShare => Say($"注明“推算”或未注明“公布”的占比，按同期公布总量计算，区间由公布数的精度决定。"),
        BulletinNote.FullYears => Say($"连续居首按完整年度计算，进行中的年份不计入。"),
        BulletinNote.SignConflict => Conflict(note.Flow!.Explanation.Region, note.Flow.Key, note.Flow, note.Flow.Explanation.Reconciliation!),
        BulletinNote.NationSignConflict => Conflict(null, NationKey(note.Flow!), note.Flow!, note.Flow!.NationReconciliation!),
        BulletinNote.LowConfidence => Say($"{Name(note.Flow!.Indicator)}另有{Doubtful(note.Flow!)}的说法，出处可信度低，正文未采用。"),
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, "Not a note."),
    };

    private static Sentence Conflict(Region? region, SeriesKey key, BulletinFacts.Flow flow, Reconciliation reconciliation)
    {
        var reference = new FigureReference(key, flow.Explanation.Period, Measure.Growth);
        return Say($"{region?.Name.In(Chinese) ?? "全国"}{Name(flow.Indicator)}公布增速为{Part(NumberText.Growth(reconciliation.Published, Chinese), reference, "signed")}，按本年与上年公布总量推算为{Part(NumberText.Percent(reconciliation.DirectInterval, 1, Chinese, signed: true), reference, "levels")}，两者方向相反，因为统计范围逐年变动。");
    }

    private static SentencePart Doubtful(BulletinFacts.Flow flow) => flow.Explanation.Point.Level is { Figure.HasNumber: true }
        ? Linked(flow, Measure.Level, NumberText.Level(flow.Explanation.Point.LevelFigure, flow.Indicator.Unit, Chinese), "doubtful")
        : Linked(flow, Measure.Growth, "同比" + NumberText.GrowthInWords(flow.Explanation.Point.GrowthFigure, Chinese), "doubtful");

    private static Sentence Outlook(OutlookStatement outlook)
    {
        var years = outlook.Targets.GroupBy(target => target.Target.Year!.Value).Select(year =>
            Say($"到{When(Period.FullYear(year.Key))}，{All(year.Select(target => Say($"{Name(target.Indicator)}{Target(outlook.Programme, target.Indicator, target.Target)}")), "、")}"));
        return Say($"{Titled(outlook.Programme)}提出的目标：{All(years, "；")}。");
    }

    private static SentencePart Target(Programme programme, Indicator indicator, TargetAmount target) =>
        new(NumberText.Level(target.Figure, indicator.Unit, Chinese), new RegisterReference(RegisterKind.Programmes, programme.Code), PartName.Target(programme.Code, indicator.Code, target.Year!.Value));

    private static Sentence Titled(Programme programme) => Say($"《{Entry(RegisterKind.Programmes, programme.Code, programme.Name)}》");

    private static Sentence All(IEnumerable<Sentence> sentences, string separator) => sentences.Aggregate((all, next) => Say($"{all}{separator}{next}"));

    private static SeriesKey NationKey(BulletinFacts.Flow flow) => flow.Key with { Region = Region.NationCode };

    private static SentencePart When(Period period) => new(PeriodText.Long(period, Chinese), new PeriodReference(period), period.Slug);

    private static SentencePart Month(Period month) => When(month.As(Span.Month));

    private static SentencePart Counted(RegisterKind register, int number, string name, string? code = null) => new(Number(number), new RegisterReference(register, code), name);

    private static SentencePart Entry(RegisterKind register, string code, LocalizedName name) =>
        new(name.In(Chinese), new RegisterReference(register, code), (register == RegisterKind.Scenarios ? "scenario." : "programme.") + code);

    private static string Place(BulletinFacts.Flow flow) => flow.Explanation.Region.Name.In(Chinese);

    private static string Name(Indicator indicator) => indicator.Name.In(Chinese);

    /// <summary>What is counted, before its number: 企业数 is 企业 there.</summary>
    private static string Counted(Indicator indicator) => Name(indicator) is [.. var things, '数'] ? things : Name(indicator);

    private static SentencePart Level(BulletinFacts.Flow flow) => Linked(flow, Measure.Level, NumberText.Level(flow.Explanation.Point.LevelFigure, flow.Indicator.Unit, Chinese));

    private static SentencePart Level(BulletinFacts.Stock stock) =>
        Part(NumberText.Level(stock.Point.LevelFigure, stock.Indicator.Unit, Chinese), new(stock.Key, stock.Point.Period, Measure.Level));

    private static SentencePart Growth(BulletinFacts.Flow flow) => Linked(flow, Measure.Growth, NumberText.GrowthInWords(flow.Explanation.Point.GrowthFigure, Chinese));

    private static SentencePart Linked(BulletinFacts.Flow flow, Measure measure, string text, string role = "") => Part(text, new(flow.Key, flow.Explanation.Period, measure), role);

    private static SentencePart Part(string text, FigureReference figure, string role = "") => new(text, figure, PartName.Of(figure, role));
}
