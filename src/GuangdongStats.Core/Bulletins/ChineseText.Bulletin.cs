using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
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
        StockStatement stock => Say($"{When(stock.Stock.Point.Period)}，{Name(stock.Stock.Indicator)}{Level(stock.Stock)}。"),
        ParksStatement parks => Parks(parks),
        ZonesStatement zones => Zones(zones),
        PlatformsStatement platforms => Platforms(platforms),
        PlanStatement plan => Say($"{Entry(RegisterKind.Programmes, plan.Plan.Code, plan.Plan.Name)}涵盖{Counted(RegisterKind.Programmes, plan.Areas.Count, plan.Plan.Code)}个领域：{string.Join("、", plan.Areas.Select(area => area.In(Chinese)))}。"),
        IssuedStatement issued => Say($"{Month(issued.Month)}印发：{All(issued.Issued.Select(programme => Titled(programme)), "、")}。"),
        ScenariosStatement scenarios => Say($"{Month(scenarios.Month)}公开的应用场景、垂直模型和训练场：{All(scenarios.Scenarios.Select(scenario => Say($"{Entry(RegisterKind.Scenarios, scenario.Code, scenario.Name)}")), "；")}。"),
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
        var published = flow.ShareClaims is [var first, ..] ? ClaimText.Percent(first.Claim, Chinese)
            : explanation.Point.Share is { Shown.Source.Confidence: Confidence.Normal } ? NumberText.Share(explanation.Point.ShareFigure, Chinese)
            : null;
        var computed = flow.HasLevel ? explanation.Share : null;
        if (computed is null)
        {
            return published is null ? null : Say($"公布的占全国比重为{Linked(flow, Measure.Share, published)}");
        }

        var percent = Linked(flow, Measure.Share, NumberText.Percent(computed.Percent, 1, Chinese));
        var change = explanation.ShareChange is { } points ? Say($"，比上年同期{Linked(flow, Measure.Share, NumberText.PointsInWords(points, 1, Chinese))}") : null;
        var but = flow.ShareClaims is [{ Verdict: Verdict.Refuted }, ..] ? "；两者不符" : "";
        return published is null
            ? Say($"占全国的{percent}{change}")
            : Say($"公布的占全国比重为{Linked(flow, Measure.Share, published)}，按公布总量推算为{percent}{change}{but}");
    }

    private static Sentence? Nation(BulletinFacts.Flow flow)
    {
        if (!flow.TellsNation)
        {
            return null;
        }

        var (nation, key) = (flow.Explanation.Nation!, NationKey(flow));
        var growth = nation.GrowthFigure.HasNumber ? Say($"，同比{new SentencePart(NumberText.GrowthInWords(nation.GrowthFigure, Chinese), new FigureReference(key, nation.Period, Measure.Growth))}") : null;
        var gap = flow.HasGrowth && RateChange.Between(flow.Explanation.Point.GrowthFigure, nation.GrowthFigure) is { HasNumber: true } points
            ? Say($"，{Place(flow)}增速{Linked(flow, Measure.Growth, NumberText.RateGap(points, Chinese))}")
            : null;
        return Say($"全国同期产量{new SentencePart(NumberText.Level(nation.LevelFigure, flow.Indicator.Unit, Chinese), new FigureReference(key, nation.Period, Measure.Level))}{growth}{gap}。");
    }

    private static Sentence Leading(BulletinFacts.Flow flow)
    {
        var streak = flow.Streak!;
        var reference = new StreakReference(flow.Key);
        var said = streak.Statement is not null ? "据官方说法，" : "";
        var before = flow.LeaderBefore is { } leader ? Say($"；{new SentencePart($"{Number(streak.Before!.Year)}年", reference)}居首的是{leader.Name.In(Chinese)}") : null;
        var years = streak.Length == 1
            ? Say($"{new SentencePart(StreakText.Years(streak, Chinese), reference)}全年")
            : Say($"{(streak.IsAtLeast ? "至少" : "")}连续{new SentencePart($"{Number(streak.Length)}个完整年度（{StreakText.Years(streak, Chinese)}）", reference)}");
        return Say($"{said}{Place(flow)}{Name(flow.Indicator)}{years}居全国首位{before}。");
    }

    private static Sentence Parks(ParksStatement parks)
    {
        var known = parks.Known.Sum(city => city.Parks.Count);
        var count = parks.Count.Point.LevelFigure;
        var unnamed = count is { IsExact: true, Value: var all } && all > known ? Say($"，其余{new SentencePart($"{Number((int)all - known)}个", new RegisterReference(RegisterKind.Parks))}未见名称") : null;
        return Say($"{When(parks.Count.Point.Period)}，{Name(parks.Count.Indicator)}为{Level(parks.Count)}，其中已知名称的{Counted(RegisterKind.Parks, known)}个：{All(parks.Known.Select(city => Say($"{city.City.In(Chinese)}{Counted(RegisterKind.Parks, city.Parks.Count)}个")), "、")}{unnamed}。");
    }

    private static Sentence Zones(ZonesStatement zones)
    {
        var kind = zones.Level == Park.PilotZone ? "国家人工智能创新应用先导区" : "国家新一代人工智能创新发展试验区";
        return Say($"{All(zones.Zones.Select(zone => Say($"{new SentencePart(zone.City.In(Chinese), new RegisterReference(RegisterKind.Parks, zone.Code))}")), "、")}获批建设{kind}。");
    }

    private static Sentence Platforms(PlatformsStatement platforms) =>
        Say($"{platforms.Region.Name.In(Chinese)}布局建设{Counted(RegisterKind.Programmes, platforms.Platforms.Count)}个平台：{All(platforms.Platforms.Select(platform => Say($"{Entry(RegisterKind.Programmes, platform.Code, platform.Name)}")), "、")}。");

    private static Sentence Note(NoteStatement note) => note.Note switch
    {
        BulletinNote.Scope => Say($"机器人产量的统计范围为规模以上工业企业；公布增速按可比口径计算，不等于两年公布总量之比。"),
        BulletinNote.JanuaryToFebruary => Say($"工业企业免报{new SentencePart("1月", new PeriodReference(Period.Month(2025, 1)))}数据，{new SentencePart("1—2月", new PeriodReference(Period.YearToDate(2025, 2)))}合并公布。"),
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
        return Say($"{region?.Name.In(Chinese) ?? "全国"}{Name(flow.Indicator)}公布增速为{new SentencePart(NumberText.Growth(reconciliation.Published, Chinese), reference)}，按两年公布总量推算为{new SentencePart(NumberText.Percent(reconciliation.DirectInterval, 1, Chinese, signed: true), reference)}，方向相反：统计范围每年变动。");
    }

    private static SentencePart Doubtful(BulletinFacts.Flow flow) => flow.Explanation.Point.Level is { Figure.HasNumber: true }
        ? Level(flow)
        : Linked(flow, Measure.Growth, "同比" + NumberText.GrowthInWords(flow.Explanation.Point.GrowthFigure, Chinese));

    private static Sentence Titled(Programme programme) => programme.Name.Chinese.Length > 0
        ? Say($"《{Entry(RegisterKind.Programmes, programme.Code, programme.Name)}》")
        : Say($"{Entry(RegisterKind.Programmes, programme.Code, programme.Name)}");

    private static Sentence All(IEnumerable<Sentence> sentences, string separator) => sentences.Aggregate((all, next) => Say($"{all}{separator}{next}"));

    private static SeriesKey NationKey(BulletinFacts.Flow flow) => flow.Key with { Region = Region.NationCode };

    private static SentencePart When(Period period) => new(PeriodText.Long(period, Chinese), new PeriodReference(period));

    private static SentencePart Month(Period month) => When(month.As(Span.Month));

    private static SentencePart Counted(RegisterKind register, int number, string? code = null) => new(Number(number), new RegisterReference(register, code));

    private static SentencePart Entry(RegisterKind register, string code, LocalizedName name) => new(name.In(Chinese), new RegisterReference(register, code));

    private static string Place(BulletinFacts.Flow flow) => flow.Explanation.Region.Name.In(Chinese);

    private static string Name(Indicator indicator) => indicator.Name.In(Chinese);

    private static SentencePart Level(BulletinFacts.Flow flow) => Linked(flow, Measure.Level, NumberText.Level(flow.Explanation.Point.LevelFigure, flow.Indicator.Unit, Chinese));

    private static SentencePart Level(BulletinFacts.Stock stock) =>
        new(NumberText.Level(stock.Point.LevelFigure, stock.Indicator.Unit, Chinese), new FigureReference(stock.Key, stock.Point.Period, Measure.Level));

    private static SentencePart Growth(BulletinFacts.Flow flow) => Linked(flow, Measure.Growth, NumberText.GrowthInWords(flow.Explanation.Point.GrowthFigure, Chinese));

    private static SentencePart Linked(BulletinFacts.Flow flow, Measure measure, string text) => new(text, new FigureReference(flow.Key, flow.Explanation.Period, measure));
}
