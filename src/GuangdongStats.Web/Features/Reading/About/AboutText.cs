namespace GuangdongStats.Web.Features.Reading.About;

public sealed class AboutText;
