namespace GuangdongStats.Web.Features.Reading.Indicators;

public sealed class IndicatorPageText;
