using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Observations;

/// <summary>
/// Which of several published rows is shown ("From rows to the shown figure"): normal confidence before low; the department's own
/// release; the national statistics office for the nation; reported before estimate before forecast; exact before any bound; the finer
/// precision; a real date before a substituted one, and the later; the source's id. Vintage order holds only within one source's line.
/// </summary>
public static class Choosing
{
    /// <summary>Chooses among rows of one indicator, region, period and measure; null when there is none.</summary>
    public static Choice? Choose(IEnumerable<Observation> visible)
    {
        var rows = visible.ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        // Only the latest vintage of a source competes with other sources. Comparing vintages pair by pair instead would run in circles:
        // an exact first vintage before another source's bound, that bound before the first source's vaguer second vintage.
        var latest = rows.GroupBy(row => row.Source.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(row => row.Vintage), StringComparer.Ordinal);
        rows.Sort((a, b) => Order(a, b).Order);
        return new(rows[0], [.. rows.Skip(1).Select(row => new Alternative(row, Order(rows[0], row).Reason))]);

        (int Order, ChoiceReason Reason) Order(Observation a, Observation b)
        {
            return (IsSuperseded(a), IsSuperseded(b)) switch
            {
                (false, false) => Compare(a, b),
                (false, true) => (-1, ChoiceReason.EarlierVintage),
                (true, false) => (1, ChoiceReason.EarlierVintage),
                _ => (BySourceThenNewest(a, b), ChoiceReason.EarlierVintage),
            };
        }

        bool IsSuperseded(Observation row) => row.Vintage < latest[row.Source.Id];
    }

    private static (int Order, ChoiceReason Reason) Compare(Observation a, Observation b)
    {
        var order = a.Source.Confidence.CompareTo(b.Source.Confidence);
        if (order != 0)
        {
            return (order, ChoiceReason.LowerConfidence);
        }

        order = IsOwn(b).CompareTo(IsOwn(a));
        if (order != 0)
        {
            return (order, ChoiceReason.NotReleasedByDepartment);
        }

        order = IsOfficeForNation(b).CompareTo(IsOfficeForNation(a));
        if (order != 0)
        {
            return (order, ChoiceReason.NotNationalStatisticsOffice);
        }

        order = a.Basis.CompareTo(b.Basis);
        if (order != 0)
        {
            return (order, ChoiceReason.LessFirmBasis);
        }

        order = b.Figure.IsExact.CompareTo(a.Figure.IsExact);
        if (order != 0)
        {
            return (order, ChoiceReason.OnlyABound);
        }

        order = (a.Figure.Precision ?? 0).CompareTo(b.Figure.Precision ?? 0);
        if (order != 0)
        {
            return (order, ChoiceReason.CoarserPrecision);
        }

        order = a.Release.IsSubstituted.CompareTo(b.Release.IsSubstituted);
        if (order != 0)
        {
            return (order, ChoiceReason.DateSubstituted);
        }

        order = b.Release.At.CompareTo(a.Release.At);
        return order != 0
            ? (order, ChoiceReason.EarlierRelease)
            : (string.CompareOrdinal(a.Source.Id, b.Source.Id), ChoiceReason.SourceOrder);
    }

    private static int BySourceThenNewest(Observation a, Observation b)
    {
        var order = string.CompareOrdinal(a.Source.Id, b.Source.Id);
        return order != 0 ? order : b.Vintage.CompareTo(a.Vintage);
    }

    private static bool IsOwn(Observation row) => row.Source.Kind == SourceKind.OwnRelease;

    private static bool IsOfficeForNation(Observation row) =>
        row.Region == Region.NationCode && row.Source.Kind == SourceKind.NationalStatistics;
}
