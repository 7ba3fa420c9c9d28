namespace GuangdongStats.Web.Features.Work.Targets;

public sealed class TargetsText;
