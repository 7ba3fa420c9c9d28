namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>A claim as its own page and workbook tell it.</summary>
/// <param name="History">Its verdicts, the latest first.</param>
/// <param name="Others">Of the same kind on the same indicator and place.</param>
public sealed record ClaimData(ClaimRow Row, IReadOnlyList<ClaimStep> History, IReadOnlyList<ClaimRow> Others);
