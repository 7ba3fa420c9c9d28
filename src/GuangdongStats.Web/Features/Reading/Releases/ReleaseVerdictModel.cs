namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>A claim whose verdict a release changed, in words.</summary>
/// <param name="Name">What is claimed of whom and when.</param>
/// <param name="Url">The claim's page.</param>
/// <param name="Why">What the new verdict rests on.</param>
public sealed record ReleaseVerdictModel(string Name, string Url, string Before, string After, string Why);
