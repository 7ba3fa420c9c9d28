using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using static GuangdongStats.Core.Bulletins.Sentence;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Says statements in Chinese.</summary>
public static partial class ChineseText
{
    private const Language Chinese = Language.Chinese;

    public static Sentence Of(Statement statement) => statement switch
    {
        OutputStatement output => Output(output.Headline),
        NewerFiguresStatement newer => Newer(newer.Headline),
        GrowthConflictStatement conflict => Conflict(conflict),
        StreakStatement streak => OfStreak(streak),
        _ => OfBulletin(statement),
    };

    private static Sentence Output(Headline headline)
    {
        var point = headline.Point!;
        var subject = $"{PeriodText.Long(point.Period, Chinese)}，{headline.Region.Name.In(Chinese)}{headline.Indicator.Name.In(Chinese)}";
        var growth = point.Growth is null ? null : Say($"，{Linked(headline, point.Period, Measure.Growth, NumberText.GrowthInWords(point.GrowthFigure, Chinese))}");
        return Say($"{subject}{Linked(headline, point.Period, Measure.Level, NumberText.Level(point.LevelFigure, headline.Indicator.Unit, Chinese))}{growth}{ShareOf(headline, point)}。");
    }

    private static Sentence? ShareOf(Headline headline, SeriesPoint point)
    {
        if (headline.Share is not { } share)
        {
            return null;
        }

        var change = headline.ShareChange is { } points ? $"，比上年同期{NumberText.PointsInWords(points, 1, Chinese)}" : "";
        var claimed = headline.ShareClaims.Count > 0 ? $"，公布的“{ClaimText.Percent(headline.ShareClaims[0].Claim, Chinese)}”{VerdictOf(headline.ShareClaims[0].Verdict)}" : "";
        return Say($"；占全国{Linked(headline, point.Period, Measure.Share, NumberText.Percent(share.Percent, 1, Chinese))}{change}{claimed}");
    }

    private static string VerdictOf(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "得到证实",
        Verdict.Refuted => "与推算不符",
        _ => "尚不能判定",
    };

    private static Sentence Newer(Headline headline)
    {
        var growth = headline.NewerGrowth is { } grown
            ? Say($"{PeriodText.Long(grown.Period, Chinese)}只公布了增速：{Linked(headline, grown.Period, Measure.Growth, NumberText.GrowthInWords(grown.GrowthFigure, Chinese))}")
            : null;
        var doubtful = headline.NewerLowConfidence is { } low
            ? Say($"{PeriodText.Long(low.Period, Chinese)}的{Linked(headline, low.Period, Measure.Level, NumberText.Level(low.LevelFigure, headline.Indicator.Unit, Chinese))}出处可信度低，仅供参考")
            : null;
        return Say($"{headline.Region.Name.In(Chinese)}{headline.Indicator.Name.In(Chinese)}的更新情况：{growth}{(growth is not null && doubtful is not null ? "；" : "")}{doubtful}。");
    }

    private static Sentence Conflict(GrowthConflictStatement conflict)
    {
        var reference = new FigureReference(conflict.Key, conflict.Period, Measure.Growth);
        var subject = $"{conflict.Region.Name.In(Chinese)}{PeriodText.Long(conflict.Period, Chinese)}{conflict.Indicator.Name.In(Chinese)}";
        return Say($"{subject}公布增速为{new SentencePart(NumberText.Growth(conflict.Reconciliation.Published, Chinese), reference)}，按公布的总量推算却是{new SentencePart(NumberText.Percent(conflict.Reconciliation.DirectInterval, 1, Chinese, signed: true), reference)}：方向相反，因为统计范围每年变动；公布增速按可比口径计算。");
    }

    private static Sentence OfStreak(StreakStatement statement)
    {
        var (headline, streak) = (statement.Headline, statement.Streak);
        var count = $"{(streak.IsAtLeast ? "至少" : "")}连续{Number(streak.Length)}年";
        var said = streak.Statement is not null ? "（据官方说法）" : "";
        var before = statement.LeaderBefore is { } leader ? $"，{Number(streak.Before!.Year)}年居首的是{leader.Name.In(Chinese)}" : "";
        var unconfirmed = streak.Unconfirmed is { Number: { } longer } ? $"；另有连续{Number((int)longer)}年之说，未获证实" : "";
        var end = streak.OpenYear is { } open ? $"。如另一地区{Number(open)}年全年总量超过{headline.Region.Name.In(Chinese)}，则告中断" : "";
        return Say($"{headline.Region.Name.In(Chinese)}{headline.Indicator.Name.In(Chinese)}{Linked(headline, Period.FullYear(streak.Years[^1].Year), Measure.Level, StreakText.Years(streak, Chinese))}{count}居全国首位{said}{before}{unconfirmed}{end}。");
    }

    private static SentencePart Linked(Headline headline, Period period, Measure measure, string text) => new(text, new FigureReference(headline.Key, period, measure));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
