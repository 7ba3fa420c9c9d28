using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <param name="Figures">How many figures came with it.</param>
public sealed record LatestRelease(ReleaseTime At, int Figures);
