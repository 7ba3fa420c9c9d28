using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>
/// Above the year before for so many months in a row, by published growth (R2). The months are the places of the axis of monthly output: January
/// and February are one (R1). A month without published growth ends the proof, not the row.
/// </summary>
public static class GrowthStreakClaim
{
    public static ClaimVerdict Of(Claim claim, OwnSeries own)
    {
        if (claim is not { Unit: Claim.Month, Number: >= 1 and <= 600 and { } number, Period.Span: not Span.Point } || !IsSlot(claim.Period))
        {
            return ClaimVerdict.NothingKnown(claim);
        }

        var months = new List<GrowthMonth> { At(claim.Period, own) };
        while (months.Count < number)
        {
            months.Add(At(Before(months[^1].Period), own));
        }

        months.Reverse();
        var (verdict, reason) = months.Exists(month => month.DoesNotRise) ? (Verdict.Refuted, VerdictReason.GrowthExcludes)
            : months.TrueForAll(month => month.Rises) ? (Verdict.Confirmed, VerdictReason.GrowthProves)
            : months.TrueForAll(month => !month.Growth.HasNumber) ? (Verdict.Open, VerdictReason.NothingComputed)
            : months.Exists(month => !month.Growth.HasNumber) ? (Verdict.Open, VerdictReason.PeriodMissing)
            : (Verdict.Open, VerdictReason.SomeValuesSatisfy);
        return new(claim, verdict, reason, null, null, []) { Months = months };
    }

    /// <summary>How many months in a row up to a period rise for certain; 0 when the period itself does not.</summary>
    public static int LengthUpTo(Period period, OwnSeries own)
    {
        var length = 0;
        for (var slot = period; At(slot, own).Rises; slot = Before(slot))
        {
            length++;
        }

        return length;
    }

    internal static GrowthMonth At(Period slot, OwnSeries own) => new(slot, own.Growth(slot));

    /// <summary>The place before: before March comes January–February, before that December.</summary>
    internal static Period Before(Period slot) => slot.IsJanuaryToFebruary ? Period.Month(slot.Year - 1, 12) : slot.PreviousSlot();

    internal static Period After(Period slot) => slot.IsJanuaryToFebruary ? Period.Month(slot.Year, 3) : slot.NextSlot();

    internal static bool IsSlot(Period period) => period is { Span: Span.Month, EndMonth: > 2 } or { IsJanuaryToFebruary: true };
}
