namespace GuangdongStats.Web.Features.Explore.Growth;

public sealed class GrowthText;
