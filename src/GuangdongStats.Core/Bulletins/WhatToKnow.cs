using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Bulletins;

/// <summary>The overview's sentences: one list of statements, said in either language.</summary>
public static class WhatToKnow
{
    /// <summary>In the order of the headlines: the latest figure, a conflict of its growth, newer figures, the streak.</summary>
    /// <param name="nations">The nation's series by indicator, where there is one: a conflict of its growth is said too.</param>
    public static IReadOnlyList<Statement> Statements(
        IEnumerable<Headline> headlines,
        IReadOnlyDictionary<string, Series> nations,
        Catalogue.Catalogue catalogue) => [.. headlines.SelectMany(headline => About(headline, nations.GetValueOrDefault(headline.Indicator.Code), catalogue))];

    public static IReadOnlyList<Sentence> Sentences(IEnumerable<Statement> statements, Language language) =>
        [.. statements.Select(statement => language == Language.Chinese ? ChineseText.Of(statement) : EnglishText.Of(statement))];

    private static IEnumerable<Statement> About(Headline headline, Series? nation, Catalogue.Catalogue catalogue)
    {
        if (headline.Point is { } point)
        {
            yield return new OutputStatement(headline);
            if (headline.Reconciliation is { Verdict: GrowthVerdict.SignConflict } conflict)
            {
                yield return new GrowthConflictStatement(headline.Indicator, headline.Region, headline.Key, point.Period, conflict);
            }
        }

        if (nation is not null && catalogue.Region(nation.Key.Region) is { } whole && nation.Key != headline.Key)
        {
            foreach (var shown in new[] { headline.Point is { } at ? nation.At(at.Period) : null, nation.LatestFirmLevel() }.OfType<SeriesPoint>().DistinctBy(p => p.Period))
            {
                if (Headline.ReconciliationOf(nation, shown) is { Verdict: GrowthVerdict.SignConflict } conflict)
                {
                    yield return new GrowthConflictStatement(headline.Indicator, whole, nation.Key, shown.Period, conflict);
                }
            }
        }

        if (headline.NewerGrowth is not null || headline.NewerLowConfidence is not null)
        {
            yield return new NewerFiguresStatement(headline);
        }

        if (headline.Streak is { Length: > 0 } streak)
        {
            yield return new StreakStatement(headline, streak, streak.Before?.Claim is { } claim ? catalogue.Region(claim.Region) : null);
        }
    }
}
