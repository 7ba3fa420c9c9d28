using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>One indicator with everything entered laid over what is released: what the checks say, and what follows. For one thread.</summary>
public sealed class EntryExamination
{
    private readonly Indicator indicator;
    private readonly Catalogue catalogue;
    private readonly Examination examination;
    private readonly ILookup<(string Region, int Year, int Month), string> revisions;
    private readonly Dictionary<(string Region, Period Period, Measure Measure), Observation> own;
    private readonly Dictionary<(string Region, Period Period), (Examined Slot, IReadOnlyList<Finding> Findings)> examined = [];

    internal EntryExamination(
        Indicator indicator, Catalogue catalogue, IReadOnlyCollection<Observation> visible, IReadOnlyCollection<Observation> entered, Thresholds thresholds)
    {
        this.indicator = indicator;
        this.catalogue = catalogue;
        examination = new(indicator, catalogue, visible, entered, thresholds);
        revisions = entered.ToLookup(row => (row.Region, row.Period.Year, row.Period.EndMonth), row => StatedRevision.In(row.Explanation) ?? "");
        own = visible.Where(row => row.Source.Kind == SourceKind.OwnRelease)
            .GroupBy(row => (row.Region, row.Period, row.Measure))
            .ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Vintage)!);
    }

    /// <summary>What the checks say of a slot.</summary>
    public IReadOnlyList<Finding> Findings(Region region, Period period) => ExaminedAt(region, period).Findings;

    /// <summary>What the checks ask of one entered figure.</summary>
    public IReadOnlyList<Finding> Findings(FigureKey key)
    {
        var (slot, findings) = ExaminedAt(catalogue.Region(key.Region)!, key.Period);
        return slot.Entered.Contains(key.Measure) ? Answering.Of(key, findings, slot.Entered) : [];
    }

    /// <summary>The slot with what was entered, and what follows from it.</summary>
    public Explanation Explain(Region region, Period period)
    {
        var slot = Of(region, period);
        return Explanation.Of(indicator, region, period, new(
            slot.Series,
            Of(catalogue.Region(Region.NationCode)!, period).Series,
            slot.Months,
            slot.YearToDate,
            slot.Regions,
            [.. catalogue.Regions.Where(place => place.Level == RegionLevel.Province).Select(place => place.Code)]));
    }

    /// <summary>The period before; for March alone it is January–February (R1).</summary>
    public SeriesPoint Before(Region region, Period period)
    {
        var before = indicator.IsMonthlyOutput && period.Span != Span.Point ? period.PreviousSlot() : period.Plus(-1);
        var slot = Of(region, period);
        return before.Span == period.Span ? slot.Series.At(before) : slot.YearToDate!.At(before);
    }

    /// <summary>What readers see for the slot now.</summary>
    public SeriesPoint Released(Region region, Period period) => Of(region, period).Released;

    /// <summary>The department's own released figure, its last vintage; null when there is none.</summary>
    public Observation? Own(FigureKey key) => own.GetValueOrDefault((key.Region, key.Period, key.Measure));

    private Examined Of(Region region, Period period) => ExaminedAt(region, period).Slot;

    private (Examined Slot, IReadOnlyList<Finding> Findings) ExaminedAt(Region region, Period period)
    {
        if (!examined.TryGetValue((region.Code, period), out var found))
        {
            var slot = examination.Of(region, period, revisions[(region.Code, period.Year, period.EndMonth)].FirstOrDefault(reason => reason.Length > 0));
            found = examined[(region.Code, period)] = (slot, EntryChecks.Run(slot));
        }

        return found;
    }
}
