namespace GuangdongStats.Web.Features.Work.Claims;

public sealed class ClaimDeskText;
