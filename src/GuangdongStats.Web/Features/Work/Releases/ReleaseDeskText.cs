namespace GuangdongStats.Web.Features.Work.Releases;

public sealed class ReleaseDeskText;
