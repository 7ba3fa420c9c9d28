using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <summary>What is shown for one period of a series: level, growth and share are chosen separately and may come from different sources.</summary>
/// <param name="Level">Null: see <see cref="Absence"/>.</param>
public sealed record SeriesPoint(Period Period, Choice? Level, Choice? Growth, Choice? Share, Absence WhyAbsent)
{
    public Figure LevelFigure => Level?.Figure ?? Figure.Absent(WhyAbsent);

    public Figure GrowthFigure => Growth?.Figure ?? Figure.Absent(WhyAbsent);

    public Figure ShareFigure => Share?.Figure ?? Figure.Absent(WhyAbsent);

    /// <summary>There is a number for the level, of normal confidence and no forecast.</summary>
    public bool HasFirmLevel => Level is { Figure.HasNumber: true, Shown: { Basis: not Basis.Forecast, Source.Confidence: Confidence.Normal } };

    public bool IsEmpty => Level is null && Growth is null && Share is null;

    public Choice? Of(Measure measure) => measure switch
    {
        Measure.Level => Level,
        Measure.Growth => Growth,
        Measure.Share => Share,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    public Figure FigureOf(Measure measure) => Of(measure)?.Figure ?? Figure.Absent(WhyAbsent);
}
