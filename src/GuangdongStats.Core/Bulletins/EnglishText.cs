using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using static GuangdongStats.Core.Bulletins.Sentence;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Says statements in English. The subject stands first, as in a table, so that the catalogue's names need no article and no case.</summary>
public static partial class EnglishText
{
    private const Language English = Language.English;

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
        var growth = point.Growth is null ? null : Say($", {Linked(headline, point.Period, Measure.Growth, NumberText.GrowthInWords(point.GrowthFigure, English))}");
        return Say($"{Subject(headline, point.Period)}: {Linked(headline, point.Period, Measure.Level, NumberText.Level(point.LevelFigure, headline.Indicator.Unit, English))}{growth}{ShareOf(headline, point)}.");
    }

    private static Sentence? ShareOf(Headline headline, SeriesPoint point)
    {
        if (headline.Share is not { } share)
        {
            return null;
        }

        var change = headline.ShareChange is { } points ? $", {NumberText.PointsInWords(points, 1, English)} on a year earlier" : "";
        var claimed = headline.ShareClaims.Count > 0 ? $", and the published “{ClaimText.Percent(headline.ShareClaims[0].Claim, English)}” {VerdictOf(headline.ShareClaims[0].Verdict)}" : "";
        return Say($"; that is {Linked(headline, point.Period, Measure.Share, NumberText.Percent(share.Percent, 1, English))} of the nation{change}{claimed}");
    }

    private static string VerdictOf(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "is confirmed",
        Verdict.Refuted => "does not agree with it",
        _ => "cannot be decided yet",
    };

    private static Sentence Newer(Headline headline)
    {
        var growth = headline.NewerGrowth is { } grown
            ? Say($"for {PeriodText.Long(grown.Period, English)} only growth is published, {Linked(headline, grown.Period, Measure.Growth, NumberText.GrowthInWords(grown.GrowthFigure, English))}")
            : null;
        var doubtful = headline.NewerLowConfidence is { } low
            ? Say($"the {Linked(headline, low.Period, Measure.Level, NumberText.Level(low.LevelFigure, headline.Indicator.Unit, English))} for {PeriodText.Long(low.Period, English)} come from a source of low confidence")
            : null;
        return Say($"{headline.Indicator.Name.In(English)}, {headline.Region.Name.In(English)}, more recently: {growth}{(growth is not null && doubtful is not null ? "; " : "")}{doubtful}.");
    }

    private static Sentence Conflict(GrowthConflictStatement conflict)
    {
        var reference = new FigureReference(conflict.Key, conflict.Period, Measure.Growth);
        var subject = $"{conflict.Indicator.Name.In(English)}, {conflict.Region.Name.In(English)}, {PeriodText.Long(conflict.Period, English)}";
        return Say($"{subject}: published growth is {new SentencePart(NumberText.Growth(conflict.Reconciliation.Published, English), reference)}, but the published levels give {new SentencePart(NumberText.Percent(conflict.Reconciliation.DirectInterval, 1, English, signed: true), reference)}. The signs conflict because the reporting population changes every year; published growth is on a comparable basis.");
    }

    private static Sentence OfStreak(StreakStatement statement)
    {
        var (headline, streak) = (statement.Headline, statement.Streak);
        var count = $"for {(streak.IsAtLeast ? "at least " : "")}{Number(streak.Length)} full {(streak.Length == 1 ? "year" : "years in a row")}";
        var said = streak.Statement is not null ? " as officially stated" : "";
        var before = statement.LeaderBefore is { } leader ? $"; {leader.Name.In(English)} led in {Number(streak.Before!.Year)}" : "";
        var unconfirmed = streak.Unconfirmed is { Number: { } longer } ? $"; a later statement of {Number((int)longer)} years is unconfirmed" : "";
        var end = streak.OpenYear is { } open ? $". A full-year {Number(open)} level of another region above {headline.Region.Name.In(English)}’s would end it" : "";
        return Say($"{headline.Indicator.Name.In(English)}: {headline.Region.Name.In(English)} was first in the nation {count}{said}, {Linked(headline, Period.FullYear(streak.Years[^1].Year), Measure.Level, StreakText.Years(streak, English))}{before}{unconfirmed}{end}.");
    }

    private static string Subject(Headline headline, Period period) =>
        $"{headline.Indicator.Name.In(English)}, {headline.Region.Name.In(English)}, {PeriodText.Long(period, English)}";

    private static SentencePart Linked(Headline headline, Period period, Measure measure, string text) => new(text, new FigureReference(headline.Key, period, measure));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
