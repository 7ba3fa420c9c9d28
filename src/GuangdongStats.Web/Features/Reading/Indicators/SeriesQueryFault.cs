namespace GuangdongStats.Web.Features.Reading.Indicators;

public enum SeriesQueryFault
{
    UnknownRegion = 1,
    BadSpan,
    BadFrom,
    BadTo,
    FromAfterTo,
    RangeTooLong,
}
