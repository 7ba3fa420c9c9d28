using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Formatting;

/// <summary>Statements and verdicts in words.</summary>
public static class ClaimText
{
    /// <summary>What was claimed, without who and when: 占全国超40%, 全国第1, 连续5年全国第一; over 40% of the nation, rank 1, first for 5 full years in a row. A tier says its own words.</summary>
    public static string Statement(Claim claim, Language language) => Statement(claim.Kind, claim.Number, claim.Relation, claim.Text, language);

    /// <param name="words">What was printed; said where there is nothing else to say.</param>
    /// <inheritdoc cref="Statement(Claim, Language)"/>
    public static string Statement(ClaimKind kind, decimal? stated, Relation relation, string words, Language language)
    {
        var chinese = language == Language.Chinese;
        var number = stated is { } n ? n.ToString("0.############################", CultureInfo.InvariantCulture) : "";
        return kind switch
        {
            ClaimKind.Share => chinese ? $"占全国{Percent(relation, stated, language)}" : $"{Percent(relation, stated, language)} of the nation",
            ClaimKind.Rank => chinese ? $"全国第{number}" : $"rank {number} in the nation",
            ClaimKind.Streak => chinese ? $"连续{number}年全国第一" : $"first for {number} full years in a row",
            _ => chinese ? "居全国前列" : words,
        };
    }

    /// <summary>The claimed share with its relation: 超40%, about 33.3%.</summary>
    public static string Percent(Claim claim, Language language) => Percent(claim.Relation, claim.Number, language);

    private static string Percent(Relation relation, decimal? stated, Language language)
    {
        var number = stated ?? throw new ArgumentException("A share claim has a number.", nameof(stated));
        var figure = relation == Relation.Exact ? Figure.Exact(number, ClaimCheck.PrecisionOf(number)) : Figure.Bound(relation, number);
        return NumberText.Share(figure, language);
    }

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
            VerdictReason.Tier => chinese ? "“前列”没有可检验的标准" : "a tier has no test",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
        };
    }
}
