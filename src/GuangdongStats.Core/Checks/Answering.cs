using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>Which entered figure has to answer for which finding of its slot.</summary>
public static class Answering
{
    /// <summary>
    /// Of the hard ones all that name the figure: none of those that disagree can go on. A soft one asks once, at the first of its figures
    /// that was entered; one about a figure that is missing asks at the first that was entered for the same slot.
    /// </summary>
    /// <param name="slot">What <see cref="EntryChecks"/> found for the slot of the figure.</param>
    /// <param name="entered">The measures that were entered for the slot.</param>
    public static IReadOnlyList<Finding> Of(FigureKey figure, IReadOnlyList<Finding> slot, IReadOnlySet<Measure> entered) =>
        [.. slot.Where(finding => finding.Gravity == Gravity.Hard ? finding.Concerns(figure.ToString()) : Answers(finding, figure, entered) == figure.Measure)];

    private static Measure? Answers(Finding finding, FigureKey slot, IReadOnlySet<Measure> entered)
    {
        var own = finding.Figures.Where(figure => figure.Region.Code == slot.Region && figure.Period == slot.Period && entered.Contains(figure.Measure)).ToList();
        return own.Count > 0 ? own[0].Measure : entered.Count > 0 ? entered.Min() : null;
    }
}
