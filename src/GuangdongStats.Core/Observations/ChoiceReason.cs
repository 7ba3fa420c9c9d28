namespace GuangdongStats.Core.Observations;

/// <summary>The rules of choice in their order; the first that tells two rows apart decides.</summary>
public enum ChoiceReason
{
    /// <summary>Its own source has printed a later vintage.</summary>
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
