namespace GuangdongStats.Web.Features.Reading.Figures;

public sealed class FigurePageText;
