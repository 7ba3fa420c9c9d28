namespace GuangdongStats.Core.Observations;

/// <summary>The rules of choice in their order; the first that tells two rows apart decides.</summary>
public enum ChoiceReason
{
    /// <summary>An earlier vintage of the same source.</summary>
    EarlierVintage,
    LowerConfidence,
    NotReleasedByDepartment,
    NotNationalStatisticsOffice,
    LessFirmBasis,
    OnlyABound,
    CoarserPrecision,
    DateSubstituted,
    EarlierRelease,
    SourceOrder,
}
