namespace GuangdongStats.Web.Features.Explore.Growth;

/// <summary>One choice of a filter as a link.</summary>
/// <param name="Count">How many periods it leaves, with the other filter as it is.</param>
public sealed record GrowthChoice(string Words, string Url, int Count, bool IsChosen);
