namespace GuangdongStats.Web.Features.Explore.Growth;

/// <summary>Published and computed growth of one period in words.</summary>
/// <param name="Url">Where the figure's page says more of it.</param>
/// <param name="Computed">Where growth lies by the printed digits of the two levels.</param>
/// <param name="Gap">Published less computed growth, in points.</param>
/// <param name="BaseGap">The base that published growth implies against last year's published level.</param>
public sealed record GrowthRow(
    string Indicator, string Region, string Period, string Url, string Level, string YearEarlier, string Published, string Computed, string Gap, string BaseGap, string Verdict, string VerdictClass);
