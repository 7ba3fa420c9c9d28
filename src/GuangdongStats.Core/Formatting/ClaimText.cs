using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Formatting;

/// <summary>Statements and verdicts in words.</summary>
public static class ClaimText
{
    private const decimal Half = 50;

    /// <summary>
    /// What was claimed, without who and when: 占全国超40%, 全国第1, 连续5年全国第一, 创月度新高; over 40% of the nation, rank 1, first for 5 full years in a row,
    /// a new monthly high. A tier says its own words.
    /// </summary>
    /// <param name="unit">Of the indicator: a threshold is said in it.</param>
    public static string Statement(Claim claim, Unit unit, Language language)
    {
        var chinese = language == Language.Chinese;
        return claim.Kind switch
        {
            ClaimKind.Record => Record(claim.Period, chinese),
            ClaimKind.ExceedsLastYear => chinese ? $"已超过{Number(claim.Period.Year - 1)}年全年" : $"already above the whole of {Number(claim.Period.Year - 1)}",
            ClaimKind.Threshold when claim.Number is { } number => Threshold(claim.Period, RoundNumber(number, unit, language), chinese),
            ClaimKind.GrowthStreak => chinese ? $"连续{Number(claim.Number)}个月同比增长" : $"up on a year earlier for {Number(claim.Number)} months in a row",
            _ => Statement(claim.Kind, claim.Number, claim.Relation, claim.Text, language),
        };
    }

    /// <summary>The same for what a text can say of a rank, a streak, a share or a tier.</summary>
    /// <param name="words">What was printed; said where there is nothing else to say.</param>
    public static string Statement(ClaimKind kind, decimal? stated, Relation relation, string words, Language language)
    {
        var chinese = language == Language.Chinese;
        return kind switch
        {
            ClaimKind.Share when (relation, stated) is (Relation.Over, Half) => chinese ? "占全国过半" : "more than half of the nation",
            ClaimKind.Share => chinese ? $"占全国{Percent(relation, stated, language)}" : $"{Percent(relation, stated, language)} of the nation",
            ClaimKind.Rank => chinese ? $"全国第{Number(stated)}" : $"rank {Number(stated)} in the nation",
            ClaimKind.Streak => chinese ? $"连续{Number(stated)}年全国第一" : $"first for {Number(stated)} full years in a row",
            _ => chinese ? "居全国前列" : words,
        };
    }

    /// <summary>A threshold without digits that it does not have: 50万套, 500,000 sets.</summary>
    public static string RoundNumber(decimal number, Unit unit, Language language) => NumberText.Level(Figure.Exact(number, RoundUnitOf(number)), unit, language);

    /// <summary>The claimed share with its relation: 超40%, about 33.3%.</summary>
    public static string Percent(Claim claim, Language language) => Percent(claim.Relation, claim.Number, language);

    private static string Percent(Relation relation, decimal? stated, Language language)
    {
        var number = stated ?? throw new ArgumentException("A share claim has a number.", nameof(stated));
        var figure = relation == Relation.Exact ? Figure.Exact(number, ClaimCheck.PrecisionOf(number)) : Figure.Bound(relation, number);
        return NumberText.Share(figure, language);
    }

    private static string Record(Period period, bool chinese) => period switch
    {
        { Span: Span.Month } => chinese ? "创月度新高" : "a new monthly high",
        { IsFullYear: true } => chinese ? "创年度新高" : "a new annual high",
        { Span: Span.YearToDate } => chinese ? "创同期新高" : "a new high for these months",
        _ => chinese ? "创新高" : "a new high",
    };

    private static string Threshold(Period period, string number, bool chinese) => period.Span switch
    {
        Span.Month => chinese ? $"单月首次突破{number}" : $"over {number} in a month for the first time",
        Span.YearToDate => chinese ? $"年内累计首次突破{number}" : $"over {number} in a year for the first time",
        _ => chinese ? $"首次突破{number}" : $"over {number} for the first time",
    };

    /// <summary>The place of the last digit that is not zero.</summary>
    private static decimal RoundUnitOf(decimal number)
    {
        var unit = ClaimCheck.PrecisionOf(number);
        while (number != 0 && number % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }

    private static string Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    public static string VerdictWords(Verdict verdict, Language language) => (verdict, language == Language.Chinese) switch
    {
        (Verdict.Confirmed, true) => "证实",
        (Verdict.Confirmed, false) => "confirmed",
        (Verdict.Refuted, true) => "不符",
        (Verdict.Refuted, false) => "refuted",
        (Verdict.Open, true) => "待定",
        (Verdict.Open, false) => "open",
        (Verdict.NotEvaluated, true) => "不作评判",
        (Verdict.NotEvaluated, false) => "not evaluated",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    public static string ReasonWords(VerdictReason reason, Language language)
    {
        var chinese = language == Language.Chinese;
        return reason switch
        {
            VerdictReason.WholeIntervalSatisfies => chinese ? "推算区间全部符合" : "the whole computed interval satisfies it",
            VerdictReason.NoValueSatisfies => chinese ? "推算区间内无一值符合" : "no value of the computed interval satisfies it",
            VerdictReason.SomeValuesSatisfy => chinese ? "推算区间只有一部分符合" : "only a part of the computed interval satisfies it",
            VerdictReason.NothingComputed => chinese ? "没有可供推算的数据" : "there is nothing to compute it from",
            VerdictReason.LevelsProve => chinese ? "已公布的总量足以证明" : "the published levels prove it",
            VerdictReason.LevelsExclude => chinese ? "已公布的总量排除了它" : "the published levels exclude it",
            VerdictReason.MissingCouldBeLarger => chinese ? "未公布总量的地区仍可能更大" : "regions without a published level could be larger",
            VerdictReason.AnotherWasStated => chinese ? "有来源称其中一年另有地区居首" : "a source names another region for one of the years",
            VerdictReason.StatedNotProven => chinese ? "各年均有来源说明，但总量不足以证明" : "a source states every year; the levels alone do not prove it",
            VerdictReason.YearUnconfirmed => chinese ? "其中有一年未获证实" : "one of the years is unconfirmed",
            VerdictReason.PeriodMissing => chinese ? "有的时期没有公布数字，可能改变结论" : "periods without a published figure could decide otherwise",
            VerdictReason.PassedBefore => chinese ? "此前已有时期超过" : "an earlier period was above it already",
            VerdictReason.GrowthProves => chinese ? "各月公布的增速均高于零" : "published growth is above zero in every month",
            VerdictReason.GrowthExcludes => chinese ? "有月份公布的增速不高于零" : "published growth is not above zero in one of the months",
            VerdictReason.Tier => chinese ? "“前列”没有可检验的标准" : "a tier has no test",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
        };
    }
}
