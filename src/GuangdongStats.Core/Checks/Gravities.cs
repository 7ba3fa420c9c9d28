namespace GuangdongStats.Core.Checks;

/// <summary>How grave each check is: hard where the figures cannot all be true, soft where they can but seldom are.</summary>
public static class Gravities
{
    public static Gravity Of(Check check) => check switch
    {
        Check.NotCollected or Check.LevelBelowZero or Check.ShareOver100 or Check.GrowthImpossible or Check.CumulativeEqualsParts
            or Check.MonthAboveCumulative or Check.PartAboveTotal or Check.PartsAboveTotal or Check.BaseAboveTotal => Gravity.Hard,
        Check.UnitSlip or Check.SignConflict or Check.BaseGap or Check.GrowthOutsideHistory or Check.GrowthJump or Check.CumulativeFalls
            or Check.ShareDiffers or Check.MissingRegion or Check.CoarserPrecision => Gravity.Soft,
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "Not a check."),
    };
}
