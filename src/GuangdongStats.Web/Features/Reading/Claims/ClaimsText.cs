namespace GuangdongStats.Web.Features.Reading.Claims;

public sealed class ClaimsText;
