using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Impacts;

/// <summary>
/// What changes for readers between two states of the figures, in the words in which they would read it. Both states come from the one
/// engine that the pages ask (R25); here they are only laid side by side.
/// </summary>
public static class Impact
{
    /// <summary>Tiles, sentences, shares, ranks, verdicts and proposed claims that differ, in this order; what is new or gone has no text on the other side.</summary>
    public static IReadOnlyList<ImpactLine> Between(ShownFacts before, ShownFacts after, Catalogue.Catalogue catalogue)
    {
        var (old, changed) = (Facts(before, catalogue), Facts(after, catalogue));
        var (oldTexts, newTexts) = (ByIdentity(old), ByIdentity(changed));
        return
        [
            .. changed.Concat(old.Where(fact => !newTexts.ContainsKey(fact.Identity)))
                .DistinctBy(fact => fact.Identity)
                .Select(fact => new ImpactLine(fact.Kind, fact.Subject, TextOf(oldTexts, fact), TextOf(newTexts, fact), fact.Figure))
                .Where(line => line.Before != line.After)
                .OrderBy(line => line.Kind),
        ];
    }

    private static Dictionary<object, LocalizedName> ByIdentity(List<Fact> facts) =>
        facts.DistinctBy(fact => fact.Identity).ToDictionary(fact => fact.Identity, fact => fact.Text);

    private static LocalizedName? TextOf(Dictionary<object, LocalizedName> texts, Fact fact) => texts.TryGetValue(fact.Identity, out var text) ? text : null;

    private static List<Fact> Facts(ShownFacts shown, Catalogue.Catalogue catalogue) =>
    [
        .. shown.Headlines.SelectMany(Tile),
        .. shown.Statements.Select(Said),
        .. shown.Figures.Select(ShareOf).OfType<Fact>(),
        .. shown.Figures.Select(RankOf).OfType<Fact>(),
        .. shown.Claims.Select(verdict => Judged(verdict, catalogue)),
        .. shown.Bulletins.SelectMany(Written),
        .. shown.Found.Select(found => Proposed(found, catalogue)),
    ];

    private static IEnumerable<Fact> Tile(Headline headline)
    {
        if (headline.Point is { } point)
        {
            yield return Part("value", "最新数据", "latest figure", Measure.Level, language =>
                $"{PeriodText.Long(point.Period, language)}{Space(language)}{NumberText.Level(point.LevelFigure, headline.Indicator.Unit, language)}");
            if (point.Growth is not null)
            {
                yield return Part("growth", "同比增速", "growth", Measure.Growth, language => NumberText.Growth(point.GrowthFigure, language));
            }

            if (headline.Share is { } share)
            {
                yield return Part("share", "占全国（推算）", "share of the nation (computed)", Measure.Share, language => NumberText.Percent(share.Percent, 1, language));
            }

            if (headline.ShareClaims is [var claim, ..])
            {
                yield return Part("claim", "占全国（公布）", "share of the nation (published)", Measure.Share, language =>
                    $"{ClaimText.Percent(claim.Claim, language)}{Space(language)}{ClaimText.VerdictWords(claim.Verdict, language)}");
            }

            if (headline.Rank is { TellsSomething: true } rank)
            {
                yield return Part("rank", "全国位次", "rank in the nation", Measure.Level, language => RankText.Of(rank, language));
            }

            if (headline.Streak is { Length: > 0 } streak)
            {
                yield return Part("streak", "连续居首", "first in a row", Measure.Level, language => $"{StreakText.Length(streak, language)}{Bracketed(StreakText.Years(streak, language), language)}");
            }
        }

        foreach (var (name, newer) in new[] { ("newer growth", headline.NewerGrowth), ("newer level", headline.NewerLowConfidence) })
        {
            if (newer is not null)
            {
                // The line that says so is the only one left when the other is taken away.
                var one = name == "newer growth" ? headline with { NewerLowConfidence = null } : headline with { NewerGrowth = null };
                var (chinese, english) = (NewerFigures.Lines(one, Language.Chinese).Single(), NewerFigures.Lines(one, Language.English).Single());
                yield return new((headline.Key, name), ImpactKind.Tile, Named("更新提示", "note on newer figures"), new(chinese.Text, english.Text), chinese.Figure);
            }
        }

        Fact Part(string part, string chinese, string english, Measure measure, Func<Language, string> text) =>
            new((headline.Key, part), ImpactKind.Tile, Named(chinese, english), In(text), new(headline.Key, point.Period, measure));

        LocalizedName Named(string chinese, string english) => new(
            $"{headline.Region.Name.Chinese}{headline.Indicator.Name.Chinese}：{chinese}", $"{headline.Indicator.Name.English}, {headline.Region.Name.English}: {english}");
    }

    private static Fact Said(Statement statement)
    {
        var (identity, indicator, region) = statement switch
        {
            OutputStatement said => ((object)(said.GetType(), said.Headline.Key), said.Headline.Indicator, said.Headline.Region),
            NewerFiguresStatement said => ((said.GetType(), said.Headline.Key), said.Headline.Indicator, said.Headline.Region),
            StreakStatement said => ((said.GetType(), said.Headline.Key), said.Headline.Indicator, said.Headline.Region),
            GrowthConflictStatement said => ((said.GetType(), said.Key, said.Period), said.Indicator, said.Region),
            _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "Not a statement."),
        };
        return new(
            identity,
            ImpactKind.Sentence,
            new($"{region.Name.Chinese}{indicator.Name.Chinese}", $"{indicator.Name.English}, {region.Name.English}"),
            new(ChineseText.Of(statement).Text, EnglishText.Of(statement).Text),
            null);
    }

    private static Fact? ShareOf(Explanation figure) => figure.Share is not { } share ? null : new(
        (ImpactKind.Share, KeyOf(figure), figure.Period),
        ImpactKind.Share,
        In(language => FigureText.Name(figure.Indicator, figure.Region, figure.Period, Measure.Share, language)),
        In(language => NumberText.Percent(share.Percent, 1, language)),
        new(KeyOf(figure), figure.Period, Measure.Share));

    private static Fact? RankOf(Explanation figure) => figure.Rank is not { } rank ? null : new(
        (ImpactKind.Rank, KeyOf(figure), figure.Period),
        ImpactKind.Rank,
        new(
            $"{PeriodText.Long(figure.Period, Language.Chinese)}{figure.Region.Name.Chinese}{figure.Indicator.Name.Chinese}",
            $"{figure.Indicator.Name.English}, {figure.Region.Name.English}, {PeriodText.Long(figure.Period, Language.English)}"),
        In(language => RankText.Of(rank, language)),
        new(KeyOf(figure), figure.Period, Measure.Level));

    private static Fact Judged(ClaimVerdict verdict, Catalogue.Catalogue catalogue)
    {
        var claim = verdict.Claim;
        var (indicator, region) = (catalogue.Indicator(claim.Indicator)!, catalogue.Region(claim.Region)!);
        return new(
            claim,
            ImpactKind.Claim,
            new(
                $"{PeriodText.Long(claim.Period, Language.Chinese)}{region.Name.Chinese}{indicator.Name.Chinese}“{ClaimText.Statement(claim, indicator.Unit, Language.Chinese)}”（{claim.Source.Publisher}）",
                $"{indicator.Name.English}, {region.Name.English}, {PeriodText.Long(claim.Period, Language.English)}: “{ClaimText.Statement(claim, indicator.Unit, Language.English)}” ({claim.Source.Publisher})"),
            In(language => $"{ClaimText.VerdictWords(verdict.Verdict, language)}{Bracketed(Because(verdict, language), language)}"),
            new(new(claim.Indicator, claim.Region, claim.Period.Span), claim.Period, claim.Kind == ClaimKind.Share ? Measure.Share : Measure.Level));
    }

    private static Fact Proposed(ClaimVerdict found, Catalogue.Catalogue catalogue)
    {
        var claim = found.Claim;
        var (indicator, region) = (catalogue.Indicator(claim.Indicator)!, catalogue.Region(claim.Region)!);
        return new(
            claim,
            ImpactKind.Proposal,
            new(
                $"{PeriodText.Long(claim.Period, Language.Chinese)}{region.Name.Chinese}{indicator.Name.Chinese}",
                $"{indicator.Name.English}, {region.Name.English}, {PeriodText.Long(claim.Period, Language.English)}"),
            In(language => ClaimText.Statement(claim, indicator.Unit, language)),
            new(new(claim.Indicator, claim.Region, claim.Period.Span), claim.Period, claim.Kind == ClaimKind.GrowthStreak ? Measure.Growth : Measure.Level));
    }

    private static string Because(ClaimVerdict verdict, Language language)
    {
        var reason = ClaimText.ReasonWords(verdict.Reason, language);
        return verdict.Computed is not { } share ? reason
            : language == Language.Chinese ? $"推算{NumberText.Percent(share, 1, language)}，{reason}"
            : $"computed {NumberText.Percent(share, 1, language)}; {reason}";
    }

    private static SeriesKey KeyOf(Explanation figure) => new(figure.Indicator.Code, figure.Region.Code, figure.Period.Span);

    private static IEnumerable<Fact> Written(Bulletin bulletin) =>
        from section in bulletin.Told
        from pair in bulletin.Sentences(section, Language.Chinese).Zip(bulletin.Sentences(section, Language.English))
        let month = bulletin.Month.As(Span.Month)
        let place = SlotName.Of(pair.First.Slot, bulletin)
        select new Fact(
            (bulletin.Month, pair.First.Slot),
            ImpactKind.Bulletin,
            new(
                $"{PeriodText.Long(month, Language.Chinese)}数据简报{(bulletin.Wording is null ? "" : "（已发布文本）")}：{place.Chinese}",
                $"Bulletin for {PeriodText.Long(month, Language.English)}{(bulletin.Wording is null ? "" : " (released text)")}: {place.English}"),
            new(pair.First.Sentence.Text, pair.Second.Sentence.Text),
            null);

    private static LocalizedName In(Func<Language, string> text) => new(text(Language.Chinese), text(Language.English));

    private static string Space(Language language) => language == Language.Chinese ? " " : ": ";

    private static string Bracketed(string text, Language language) => language == Language.Chinese ? $"（{text}）" : $" ({text})";

    /// <param name="Identity">The same in both states.</param>
    private sealed record Fact(object Identity, ImpactKind Kind, LocalizedName Subject, LocalizedName Text, FigureReference? Figure);
}
