using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Charts;

/// <summary>One measure of one slot as a chart draws it. Forecasts are never charted: the best row that is none is taken instead.</summary>
/// <param name="Figure">A number, or why there is none.</param>
/// <param name="From">The row it comes from; null when there is no number.</param>
public readonly record struct Charted(Figure Figure, MarkSign Sign, Observation? From)
{
    public bool HasNumber => Figure.HasNumber;

    /// <summary>Its number for a scale; the caller has asked <see cref="HasNumber"/>.</summary>
    public double Value => (double)Figure.Value;

    public BoundEnd End => !Figure.HasNumber ? BoundEnd.None : Figure.Relation switch
    {
        Relation.Over or Relation.AtLeast => BoundEnd.Lower,
        Relation.Nearly or Relation.Under => BoundEnd.Upper,
        Relation.About => BoundEnd.About,
        _ => BoundEnd.None,
    };

    public static Charted Absent(Absence why) => new(Figure.Absent(why), MarkSign.None, null);

    public static Charted Of(Choice? choice, Absence whyAbsent)
    {
        var row = choice is null ? null
            : choice.Shown.Basis != Basis.Forecast ? choice.Shown
            : choice.Alternatives.Select(a => a.Observation).FirstOrDefault(o => o.Basis != Basis.Forecast);
        return row is null || !row.Figure.HasNumber
            ? Absent(row?.Figure.Absence ?? whyAbsent)
            : new(row.Figure, MarkSigns.Of(row), row);
    }
}
