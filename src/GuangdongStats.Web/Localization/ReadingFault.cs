namespace GuangdongStats.Web.Localization;

/// <summary>Why a request cannot be answered whatever page it is for; each member has its sentences in <c>ProblemText.resx</c>.</summary>
public enum ReadingFault
{
    None,

    /// <summary><c>asof</c> is not a date of the calendar, or given twice.</summary>
    BadAsOf,

    /// <summary><c>lang</c> of a download is neither zh-CN nor en.</summary>
    BadLanguage,

    /// <summary>The query is longer than <see cref="ReadingRequest.LongestQuery"/>.</summary>
    QueryTooLong,
}
