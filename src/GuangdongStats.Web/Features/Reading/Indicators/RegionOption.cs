namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <param name="Label">The name and how many periods it has.</param>
public sealed record RegionOption(string Code, string Label, string Url, bool IsCurrent, bool HasFigures);
