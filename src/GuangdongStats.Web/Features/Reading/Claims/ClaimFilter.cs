namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>One choice of a filter as a link.</summary>
/// <param name="Count">How many claims it leaves, with the other filters as they are.</param>
public sealed record ClaimFilter(string Words, string Url, int Count, bool IsChosen);
