namespace GuangdongStats.Web.Features.Work.Guide;

/// <summary>Marks the texts of the guide.</summary>
public sealed class GuideText;
