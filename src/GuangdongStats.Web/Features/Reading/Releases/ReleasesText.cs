namespace GuangdongStats.Web.Features.Reading.Releases;

public sealed class ReleasesText;
