namespace GuangdongStats.Web.Features.Reading.Figures;

public sealed record FigureLink(string Url, string Label);
