namespace GuangdongStats.Data.Queries;

/// <summary>The queries of reading pages, all asked of the same figures: those that are public, or those with a proposal laid over them.</summary>
public sealed record ReadingQueries(SeriesCache Series, ExplanationAsOf Explanations, CheckedClaimsAsOf Claims, HeadlinesAsOf Headlines, BulletinsAsOf Bulletins);
