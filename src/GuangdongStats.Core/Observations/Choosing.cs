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

        rows.Sort((a, b) => Compare(a, b).Order);
        return new(rows[0], [.. rows.Skip(1).Select(row => new Alternative(row, Compare(rows[0], row).Reason))]);
    }

    private static (int Order, ChoiceReason Reason) Compare(Observation a, Observation b)
    {
        if (a.Source.Id == b.Source.Id)
        {
            return (b.Vintage.CompareTo(a.Vintage), ChoiceReason.EarlierVintage);
        }

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

    private static bool IsOwn(Observation row) => row.Source.Kind == SourceKind.OwnRelease;

    private static bool IsOfficeForNation(Observation row) =>
        row.Region == Region.NationCode && row.Source.Kind == SourceKind.NationalStatistics;
}
