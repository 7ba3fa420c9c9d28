namespace GuangdongStats.Web.Features.Reading.IndicatorList;

public sealed class IndicatorListText;
