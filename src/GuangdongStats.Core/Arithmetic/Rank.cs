using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// Rank with missing regions (R15): best = 1 + the number of known larger ones; worst = best + min(number missing, ⌊rest / V⌋), where
/// rest = nation − sum of known is all that the missing can share.
/// </summary>
public static class Rank
{
    /// <summary>
    /// Null when the region's own level has no lower end. Printed digits count (R7): a level stands for its interval, and a region that is
    /// only bounded needs what it lacks to <paramref name="region"/>'s level out of the rest.
    /// </summary>
    /// <param name="competitors">Codes of all that are ranked, provinces among provinces, with or without <paramref name="region"/>.</param>
    /// <param name="levels">Levels by code; those of others than the competitors are passed over. One that is not there is missing.</param>
    /// <param name="nation">The whole; without it all missing regions may be larger.</param>
    public static RankInterval? Among(string region, IReadOnlyDictionary<string, Figure> levels, IEnumerable<string> competitors, Figure nation)
    {
        if (!levels.TryGetValue(region, out var own) || own.Interval is not { Low: { } low } self)
        {
            return null;
        }

        var above = new List<string>();
        var missing = new List<string>();
        var lacking = new List<decimal>();
        var known = Math.Max(0, low);
        foreach (var code in competitors.Where(code => code != region))
        {
            var level = levels.TryGetValue(code, out var figure) ? figure.Interval : null;
            known += Math.Max(0, level?.Low ?? 0);
            if (level is null)
            {
                missing.Add(code);
            }

            if (level?.Low is { } least && self.High is { } most && (least > most || (least == most && level.Value.LowOpen)))
            {
                above.Add(code);
            }
            else if (level?.High is not { } highest || highest > low)
            {
                lacking.Add(Math.Max(0, low - Math.Max(0, level?.Low ?? 0)));
            }
        }

        var best = 1 + above.Count;
        return new(best, best + AffordableFrom(nation.Interval?.High - known, lacking), above, missing);
    }

    /// <summary>The same from what is shown for one period; levels of low confidence and forecasts are passed over, because they prove nothing.</summary>
    public static RankInterval? Among(string region, IReadOnlyDictionary<string, SeriesPoint> points, IEnumerable<string> competitors)
    {
        var levels = points.Where(point => point.Value.HasFirmLevel).ToDictionary(point => point.Key, point => point.Value.LevelFigure, StringComparer.Ordinal);
        return Among(region, levels, competitors, levels.GetValueOrDefault(Region.NationCode));
    }

    /// <summary>How many of the others the rest can lift to the region's level, the nearest first.</summary>
    private static int AffordableFrom(decimal? rest, List<decimal> lacking)
    {
        if (rest is not { } left)
        {
            return lacking.Count;
        }

        lacking.Sort();
        return lacking.TakeWhile(need => (left -= need) >= 0 || need == 0).Count();
    }
}
