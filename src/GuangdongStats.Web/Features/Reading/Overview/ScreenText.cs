namespace GuangdongStats.Web.Features.Reading.Overview;

public sealed class ScreenText;
