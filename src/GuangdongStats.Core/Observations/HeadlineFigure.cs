namespace GuangdongStats.Core.Observations;

/// <summary>
/// What stands on a tile: the latest period that has a level of normal confidence and, beneath it, what is newer but is only a
/// growth rate, or only a level of low confidence. A newer number is named, never put in the place of a firmer one.
/// </summary>
/// <param name="NewerGrowth">The latest period after <paramref name="Shown"/> with a growth rate; null when there is none.</param>
/// <param name="NewerLowConfidence">The latest period after <paramref name="Shown"/> whose level is of low confidence only; null when there is none.</param>
public sealed record HeadlineFigure(SeriesPoint Shown, SeriesPoint? NewerGrowth, SeriesPoint? NewerLowConfidence)
{
    /// <summary>Null when no level of normal confidence is known.</summary>
    public static HeadlineFigure? Of(Series series)
    {
        if (series.LatestFirmLevel() is not { } shown)
        {
            return null;
        }

        var newer = series.Points.Where(p => p.Period > shown.Period).ToList();
        return new(
            shown,
            newer.LastOrDefault(p => p.Growth is { Shown.Basis: not Basis.Forecast }),
            newer.LastOrDefault(p => p.Level is { Shown.Basis: not Basis.Forecast }));
    }
}
