namespace GuangdongStats.Core.Reporting;

/// <summary>Why a report cannot be made as it was asked for.</summary>
public enum ReportFault
{
    /// <summary>A key of the text is none of a report's, or given twice where one is wanted.</summary>
    BadKey = 1,
    NoIndicator,
    UnknownIndicator,
    UnknownRegion,
    BadSpan,
    BadMeasure,
    BadFrom,
    BadTo,
    FromAfterTo,

    /// <summary>Longer than <see cref="ReportRange.MostMonths"/>.</summary>
    RangeTooLong,
    BadLast,
    BadAsOf,
    BadLanguage,
    BadSheet,

    /// <summary>More than <see cref="ReportPlan.MostFigures"/>.</summary>
    TooManyFigures,
}
