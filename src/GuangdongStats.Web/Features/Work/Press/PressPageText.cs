namespace GuangdongStats.Web.Features.Work.Press;

/// <summary>Marks the texts of the press page.</summary>
public sealed class PressPageText;
