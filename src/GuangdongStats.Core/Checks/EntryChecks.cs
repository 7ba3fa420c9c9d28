namespace GuangdongStats.Core.Checks;

/// <summary>All checks on entered figures.</summary>
public static class EntryChecks
{
    /// <summary>
    /// What the checks say about one slot, hard findings first, then in the order of <see cref="Check"/>. Only findings that name an entered
    /// figure of the slot; and, entered or not, that it lacks a figure it had before.
    /// </summary>
    public static IReadOnlyList<Finding> Run(Examined slot)
    {
        var slipped = UnitSlip.Of(slot).ToList();
        var findings = NotCollected.Of(slot)
            .Concat(LevelBelowZero.Of(slot))
            .Concat(ShareOver100.Of(slot))
            .Concat(GrowthImpossible.Of(slot))
            .Concat(CumulativeEqualsParts.Of(slot))
            .Concat(MonthAboveCumulative.Of(slot))
            .Concat(PartAboveTotal.Of(slot))
            .Concat(PartsAboveTotal.Of(slot))
            .Concat(BaseAboveTotal.Of(slot))
            .Concat(slipped)
            // A number in the wrong unit explains these as well; to ask four times for one slip would teach clerks to click it away.
            .Concat(slipped.Count > 0 ? [] : SignConflict.Of(slot).Concat(BaseGap.Of(slot)).Concat(CumulativeFalls.Of(slot)).Concat(ShareDiffers.Of(slot)))
            .Concat(GrowthOutsideHistory.Of(slot))
            .Concat(GrowthJump.Of(slot))
            .Concat(CoarserPrecision.Of(slot))
            .Where(finding => IsAboutAnEntry(finding, slot))
            .Concat(MissingRegion.Of(slot));
        return InOrder(findings);
    }

    /// <summary>The same of many slots; what two of them have in common is told once.</summary>
    public static IReadOnlyList<Finding> Run(IEnumerable<Examined> slots) => InOrder(slots.SelectMany(Run).DistinctBy(finding => finding.Key));

    private static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) => [.. findings.OrderBy(finding => finding.Gravity).ThenBy(finding => finding.Check)];

    private static bool IsAboutAnEntry(Finding finding, Examined slot) =>
        finding.Figures.Any(figure => figure.Region.Code == slot.Region.Code && figure.Period == slot.Period && slot.Entered.Contains(figure.Measure));
}
