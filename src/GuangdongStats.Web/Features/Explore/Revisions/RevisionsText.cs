namespace GuangdongStats.Web.Features.Explore.Revisions;

public sealed class RevisionsText;
