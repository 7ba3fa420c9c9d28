namespace GuangdongStats.Web.Features.Reading.Parks;

public sealed class ParksText;
