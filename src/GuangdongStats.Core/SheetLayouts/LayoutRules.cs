using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>How headings are read and put together, for one catalogue.</summary>
public sealed class LayoutRules(Catalogue.Catalogue catalogue)
{
    private readonly HeadingUnits units = new(catalogue);

    public Catalogue.Catalogue Catalogue => catalogue;

    public HeadingReader Headings { get; } = new(catalogue);

    /// <summary>A unit, or several, that a person typed, as headings have it; null: it is none.</summary>
    public string? UnitIn(string typed) => units.Read(PlainText.Of(typed));

    /// <summary>What a cell holds.</summary>
    /// <param name="plainMonths">What a month without a word on it stands for: itself, or January up to it. Null: not said.</param>
    /// <param name="needsUnit">The cell's own text says none.</param>
    public CellMeaning Of(LineMeaning column, LineMeaning row, LineMeaning whole, Span? plainMonths, bool needsUnit)
    {
        var (missing, clashing) = (new List<LayoutPart>(), new List<LayoutPart>());
        var indicatorCode = Take(LayoutPart.Indicator, column.Indicator, row.Indicator, whole.Indicator);
        var indicator = indicatorCode is null ? null : catalogue.Indicator(indicatorCode);
        var region = Take(LayoutPart.Region, column.Region, row.Region, whole.Region);
        var year = TakeNumber(LayoutPart.Year, column.Year, row.Year, whole.Year);
        var lineMonth = column.Month ?? row.Month;
        var month = TakeNumber(LayoutPart.Month, column.Month, row.Month, whole.Month);
        var span = SpanOf();
        var measure = MeasureOf();
        var unit = measure == Measure.Level && indicator is { Unit.IsPercent: false } counted ? UnitOf(counted.Unit) : "";
        var key = missing.Count + clashing.Count == 0 && indicator is not null ? new FigureKey(indicator.Code, region!, Period.Of(span!.Value, year!.Value, month!.Value), measure!.Value) : (FigureKey?)null;
        return new(key, unit, missing, clashing);

        string? Take(LayoutPart part, string? byColumn, string? byRow, string? byWhole)
        {
            if (byColumn is not null && byRow is not null && byColumn != byRow)
            {
                clashing.Add(part);
            }

            return Needed(part, byColumn ?? byRow ?? byWhole);
        }

        int? TakeNumber(LayoutPart part, int? byColumn, int? byRow, int? byWhole)
        {
            if (byColumn is { } one && byRow is { } other && one != other)
            {
                clashing.Add(part);
            }

            var number = byColumn ?? byRow ?? byWhole;
            if (number is null)
            {
                missing.Add(part);
            }

            return number;
        }

        string? Needed(LayoutPart part, string? said)
        {
            if (said is null)
            {
                missing.Add(part);
            }

            return said;
        }

        Span? SpanOf()
        {
            if (indicator is { Kind: IndicatorKind.Stock })
            {
                return Span.Point; // whatever the heading calls it, a stock is what there is at the end (R20)
            }

            if (column.Span is { } one && row.Span is { } other && one != other)
            {
                clashing.Add(LayoutPart.Span);
            }

            var said = column.Span ?? row.Span ?? (lineMonth is null ? whole.Span : null) ?? plainMonths;
            if (said is null)
            {
                missing.Add(LayoutPart.Span);
            }

            return said;
        }

        Measure? MeasureOf()
        {
            var (byColumn, byRow) = (column.Measure, row.Measure);
            if (byColumn is Measure.Growth or Measure.Share && byRow is Measure.Growth or Measure.Share && byColumn != byRow)
            {
                clashing.Add(LayoutPart.Measure);
            }

            var said = byColumn is Measure.Growth or Measure.Share ? byColumn : byRow is Measure.Growth or Measure.Share ? byRow : byColumn ?? byRow ?? whole.Measure;
            if (said is null && indicator is not { Unit.IsPercent: true } && IsOnlyPercent(column.Unit ?? row.Unit))
            {
                missing.Add(LayoutPart.Measure); // growth and share are both in percent
                return null;
            }

            return said ?? Measure.Level;
        }

        string UnitOf(Unit counted)
        {
            var said = new[] { column.Unit, row.Unit, whole.Unit }.SelectMany(HeadingUnits.Split).Where(one => !HeadingUnits.IsPercent(one)).ToList();
            if (said.FirstOrDefault(one => units.Fits(one, counted)) is { } fitting)
            {
                return fitting;
            }

            if (needsUnit)
            {
                (said.Count > 0 ? clashing : missing).Add(LayoutPart.Unit);
            }

            return "";
        }
    }

    private static bool IsOnlyPercent(string? unit) => HeadingUnits.Split(unit) is { Count: > 0 } units && units.All(HeadingUnits.IsPercent);
}
