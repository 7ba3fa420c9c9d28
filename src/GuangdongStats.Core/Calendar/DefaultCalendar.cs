using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Calendar;

/// <summary>A calendar to begin with, offered and never set silently: the monthly headline indicators of Guangdong and, because shares need it, of the nation.</summary>
public static class DefaultCalendar
{
    /// <summary>The national table appears in the middle of the following month; the province's figures are due some days after it.</summary>
    public const int DaysAfterOfNation = 20, DaysAfterOfGuangdong = 25;

    /// <param name="month">The month in which the first period ends.</param>
    public static IReadOnlyList<DueLine> Lines(Catalogue.Catalogue catalogue, Period month) =>
    [
        .. from indicator in catalogue.Indicators
           where indicator is { IsHeadline: true, IsMonthlyOutput: true }
           from region in catalogue.Regions
           where region.Code is Region.GuangdongCode or Region.NationCode
           from span in indicator.Spans
           select new DueLine(indicator.Code, region.Code, span, 1, region.IsNation ? DaysAfterOfNation : DaysAfterOfGuangdong, month.As(span), null, null),
    ];
}
