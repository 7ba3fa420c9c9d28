using System.Globalization;

namespace GuangdongStats.Core.Claims;

/// <summary>
/// What a verdict rests on in one line, the same for the same figures: a claim that a reviewer rejected is proposed again only when this line differs.
/// </summary>
public static class EvidenceText
{
    public static string Of(ClaimVerdict verdict) => string.Join("; ", Parts(verdict));

    private static IEnumerable<string> Parts(ClaimVerdict verdict)
    {
        if (verdict.Computed is { } share)
        {
            yield return $"share {share}";
        }

        if (verdict.Rank is { } rank)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"rank {rank.Best}-{rank.Worst}");
        }

        foreach (var year in verdict.Years)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{year.Year} {year.Evidence}");
        }

        if (verdict.Levels is { } levels)
        {
            yield return $"level {levels.Level}";
            yield return string.Create(CultureInfo.InvariantCulture, $"{levels.Compared} from {levels.First}");
            yield return $"highest {levels.Highest} {levels.HighestLevel}";
            yield return $"passed {levels.After}..{levels.By}";
        }

        foreach (var month in verdict.Months)
        {
            yield return $"{month.Period} {month.Growth}";
        }
    }
}
