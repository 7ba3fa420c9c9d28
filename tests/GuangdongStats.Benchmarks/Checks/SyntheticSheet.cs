using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Benchmarks.Checks;

/// <summary>
/// Made-up figures of ten indicators, a nation and 31 provinces: five years that are known, and March to October of a sixth that are entered
/// at once, level and growth of each month and year to date. Provinces grow evenly and add up to the nation; one cell in fifty-one is typed wrong.
/// </summary>
internal sealed class SyntheticSheet
{
    private const int Indicators = 10, Provinces = 31, FirstYear = 2020, EntryYear = 2025, LastMonth = 10;

    private static readonly Source Known = new("synthetic-known", "", "", "", "", "zh", SourceKind.Press, Confidence.Normal, "");
    private static readonly Source Own = Known with { Id = "synthetic-entry", Kind = SourceKind.OwnRelease };
    private static readonly ReleaseTime Release = new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), false);

    private readonly Catalogue catalogue;
    private readonly List<(Indicator Indicator, List<Observation> Known, List<Observation> Entered)> sheets;

    public SyntheticSheet()
    {
        var indicators = Enumerable.Range(0, Indicators)
            .Select(number => new Indicator(Number(number), new("made up", "made up"), IndicatorKind.Flow, new("sets", new("套", "sets")), "synthetic", false, default, number, true))
            .ToList();
        var nation = new Region(Region.NationCode, new("全国", "China"), RegionLevel.Nation, null);
        catalogue = new(
            indicators,
            [nation, .. Enumerable.Range(1, Provinces).Select(number => new Region(Number(900_000 + number), new("made up", "made up"), RegionLevel.Province, nation.Code))],
            []);
        sheets = [.. indicators.Select(indicator => (indicator, Rows(indicator, FirstYear, EntryYear - 1, 12, Known), Rows(indicator, EntryYear, EntryYear, LastMonth, Own)))];
        foreach (var (_, _, entered) in sheets)
        {
            // January–February is known when March to October are entered.
            entered.RemoveAll(row => row.Period.EndMonth == 2);
            for (var cell = 7; cell < entered.Count; cell += 51)
            {
                entered[cell] = entered[cell] with { Figure = Figure.Exact(entered[cell].Figure.Value * 7, 1) };
            }
        }

        Cells = sheets.Sum(sheet => sheet.Entered.Count);
    }

    public int Cells { get; }

    /// <summary>The least one can do with the cells: read each once.</summary>
    public decimal Sum() => sheets.Sum(sheet => sheet.Entered.Sum(row => row.Figure.Value));

    /// <summary>What a page needs as well that shows the entries beside what is known: every slot with its series.</summary>
    public int Lay() => Slots().Count();

    public IReadOnlyList<Finding> Check() => EntryChecks.Run(Slots());

    private IEnumerable<Examined> Slots() =>
        from sheet in sheets
        let examination = new Examination(sheet.Indicator, catalogue, sheet.Known, sheet.Entered, Thresholds.Default)
        from slot in examination.EnteredSlots
        select examination.Of(catalogue.Region(slot.Region)!, slot.Period);

    private List<Observation> Rows(Indicator indicator, int firstYear, int lastYear, int lastMonth, Source source) =>
    [
        .. from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
           from end in Enumerable.Range(2, lastMonth - 1)
           from place in Enumerable.Range(0, Provinces + 1)
           from period in end == 2 ? [Period.YearToDate(year, end)] : new[] { Period.YearToDate(year, end), Period.Month(year, end) }
           from measure in new[] { Measure.Level, Measure.Growth }
           select new Observation(
               indicator.Code, catalogue.Regions[place].Code, period, measure,
               measure == Measure.Level ? Figure.Exact(Level(place, period), 1) : Figure.Exact(10, 0.1m),
               Basis.Reported, Status.Preliminary, source, 1, Release, ""),
    ];

    /// <summary>A province makes a thousand times its number a month, a tenth more each year; the nation what all of them make.</summary>
    private static decimal Level(int place, Period period)
    {
        var monthly = 1_000m * (place == 0 ? Provinces * (Provinces + 1) / 2 : place);
        for (var year = FirstYear; year < period.Year; year++)
        {
            monthly *= 1.1m;
        }

        return decimal.Round(monthly) * period.MonthsCovered;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
