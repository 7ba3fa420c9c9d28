using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <summary>Which figure: an indicator's level, growth or share in a region and a period.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Region">Code.</param>
public readonly record struct FigureKey(string Indicator, string Region, Period Period, Measure Measure)
{
    /// <summary><c>industrial-robots/440000/ytd-2025-05/level</c>: as the audit log and addresses write it.</summary>
    public override string ToString() => $"{Indicator}/{Region}/{Period.Slug}/{Measure.ToString().ToLowerInvariant()}";

    /// <summary>Reads what <see cref="ToString"/> writes; nothing else.</summary>
    public static bool TryParse(string? text, out FigureKey key)
    {
        key = default;
        var parts = text?.Split('/', 5) ?? [];
        if (parts.Length != 4 || !Period.TryParse(parts[2], out var period))
        {
            return false;
        }

        Measure? measure = parts[3] switch { "level" => Measure.Level, "growth" => Measure.Growth, "share" => Measure.Share, _ => null };
        key = new(parts[0], parts[1], period, measure ?? default);
        return measure is not null;
    }
}
