namespace GuangdongStats.Web.Features.Explore;

public sealed class SavedText;
